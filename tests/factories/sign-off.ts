import type { Actor } from '#domain/access/roles.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { keepFile } from '#services/file/keep-file.server.ts'
import { switchHeadSigns } from '#services/sign-off/switch-head-signs.server.ts'
import { guidanceDraft, seedIssued } from './assignment.ts'
import { done } from './filing.ts'
import { seedProvince } from './province.ts'

/** From here the head of this agency signs what leaves it. */
export const letHeadSign = (head: Actor): Promise<null> =>
  done(
    switchHeadSigns(
      { organisationId: head.organisationId, headSigns: true },
      { commandId: newId(), actor: head, now: new Date('2024-10-01T08:00:00+07:00') },
    ),
  )

/** V.2.1 of Sở Xây dựng, due on 29/11/2024 and not accepted yet; its head signs what leaves it. */
export async function seedAgencyThatSigns() {
  const province = await seedProvince(db)
  const officer = province.actor('construction', 'officer')
  const head = province.actor('construction', 'head')
  const [issued] = await seedIssued([guidanceDraft(province.organisationId.construction)], {
    actor: province.actor('dic', 'coordinator'),
  })
  await letHeadSign(head)
  return { province, officer, head, assignmentId: issued?.id ?? '' }
}

/** A file that somebody has sent in with a form. */
export async function seedUpload(actor: Actor, name = 'bien-ban.txt'): Promise<string> {
  const bytes = new TextEncoder().encode(`Biên bản ${name}`)
  const { id } = await keepFile({ bytes, name, mediaType: 'text/plain', actor, now: new Date() })
  return id
}

/** The one paper of the test. */
export const onlyPaper = () => db.signOff.findFirstOrThrow()
