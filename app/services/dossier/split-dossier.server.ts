import { type LockedDossier, lockDossier } from '#data/dossier.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { nextCodes } from '#data/human-code.server.ts'
import { getOrganisationOfRole } from '#data/members.server.ts'
import { type LockedObstacle, lockObstaclesOfDossier } from '#data/obstacle.server.ts'
import { type LockedQuestion, lockOpenQuestions } from '#data/question.server.ts'
import { findProposedPointIds, insertSplitOff, moveToSplitOff } from '#data/split.server.ts'
import { receivingRole } from '#domain/obstacle/receiver.ts'
import { checkSplit, type SplitDossier } from '#domain/obstacle/split.ts'
import { dayAt, yearOf } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { scheduleMatter } from '#services/clock/schedule-matter.server.ts'
import { tellFiler } from '#services/obstacle/filer-message.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { moveDossier } from './move-dossier.server.ts'
import { tellRole } from './tell-role.server.ts'

type Later = {
  id: string
  code: string
  filings: readonly LockedObstacle[]
  questions: readonly LockedQuestion[]
}
type Rest = Pick<SplitDossier, 'rest' | 'restText'>

/**
 * The leadership decides some points now and the others later. What is not decided becomes a dossier of its own: each
 * filing and each point is in exactly one of the two, with its code, its dates and the days that were counted. What
 * somebody is still asked goes with the rest: the part that moves on waits for no answer.
 */
export const splitDossier = (input: SplitDossier & { dossierId: string }, context: CommandContext) =>
  changeDossier({ action: 'split', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { actor, now } = context
    const { directionText } = input
    const filings = (await lockObstaclesOfDossier(tx, dossier.id)).filter(({ state }) => state === 'consolidated')
    const filingIds = filings.map(({ id }) => id)
    const parts = checkSplit(input, { pointIds: await findProposedPointIds(tx, dossier.id), filingIds })
    if (!parts.ok) return parts
    const { laterPoints, laterFilings } = parts.value
    const [code = ''] = await nextCodes(tx, { prefix: `HS-${yearOf(dayAt(now))}`, count: 1 })
    const questions = await lockOpenQuestions(tx, dossier.id)
    const later = { id: newId(), code, filings: filings.filter(({ id }) => laterFilings.includes(id)), questions }
    await insertSplitOff(tx, { fromId: dossier.id, id: later.id, code, now })
    await moveToSplitOff(tx, {
      fromId: dossier.id,
      id: later.id,
      pointIds: laterPoints,
      filingIds: laterFilings,
      questionIds: questions.map(({ id }) => id),
    })
    return accept({
      holderId: await getOrganisationOfRole(tx, 'office'),
      changes: { direction: 'agree', directionText, directedById: actor.personId, directedAt: now },
      payload: { dossier: code, direction: 'agree', directionText, splitIntoId: later.id },
      follow: async (causeId: string) => {
        const said = { dossier, causeId, now, params: { reason: directionText } }
        await tellRole(tx, { ...said, role: 'office', kind: 'dossier-directed' })
        await beginLater(tx, { later, from: dossier, causeId, context })
        await placeLater(tx, { later, rest: input, causeId, context })
      },
    })
  })

/** The record of the new dossier and of all that went into it says where they come from; each filer is told its own. */
async function beginLater(
  tx: Transaction,
  args: { later: Later; from: LockedDossier; causeId: string; context: CommandContext },
): Promise<void> {
  const { later, from, causeId } = args
  const { actor, now } = args.context
  const by = { at: now, actor, causeId }
  await recordEvent(tx, {
    ...by,
    subjectType: 'dossier',
    subjectId: later.id,
    type: 'DossierSplitOff',
    payload: { code: later.code, dossier: from.code },
  })
  for (const { id, code } of later.questions)
    await recordEvent(tx, {
      ...by,
      subjectType: 'question',
      subjectId: id,
      type: 'QuestionMovedWithSplit',
      payload: { code, dossier: later.code },
    })
  for (const obstacle of later.filings) {
    const eventId = await recordEvent(tx, {
      ...by,
      subjectType: 'obstacle',
      subjectId: obstacle.id,
      type: 'ObstacleMovedWithSplit',
      payload: { code: obstacle.code, dossier: later.code },
    })
    const params = { dossier: later.code }
    await tellFiler(tx, { obstacle, kind: 'obstacle-consolidated', params, causeId: eventId, now })
  }
}

/** With the leadership the step goes on under the limit it has; back to the DIC it is a step of its own. */
async function placeLater(
  tx: Transaction,
  args: { later: Later; rest: Rest; causeId: string; context: CommandContext },
): Promise<void> {
  const { later, rest, causeId, context } = args
  const { actor, now } = context
  if (rest.rest === 'leadership') return scheduleMatter(tx, { subjectType: 'dossier', subjectId: later.id })
  const dossier = await lockDossier(tx, later.id)
  if (!dossier) throw new Error(`dossier ${later.code} is gone as soon as it was made`)
  const text = rest.restText
  const eventId = await moveDossier(tx, {
    dossier,
    to: 'consolidated',
    event: 'DossierReturnedByLeadership',
    holderId: await getOrganisationOfRole(tx, receivingRole(dossier)),
    changes: { direction: 'return', directionText: text, directedById: actor.personId, directedAt: now },
    payload: { direction: 'return', text },
    actor,
    now,
    causeId,
  })
  await tellRole(tx, {
    dossier,
    role: receivingRole(dossier),
    kind: 'dossier-returned',
    params: { reason: text },
    causeId: eventId,
    now,
  })
}
