import { beforeEach, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { openDossier } from '#services/dossier/open-dossier.server.ts'
import { draftOfDossier } from '#services/drafting/draft-of-dossier.server.ts'
import { draftOfFiling } from '#services/drafting/draft-of-filing.server.ts'
import { writePaper } from '#services/drafting/write-paper.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done, noSiteFiling, seedCheckedFiling } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { wordsOfPaper } from '#tests/factories/words-of-paper.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

const AT = '2024-11-05T09:00:00+07:00'
const now = new Date(AT)
let province: Province
let dossierId: string
let obstacleId: string

const coordinator = () => commandBy(province.actor('dic', 'coordinator'), AT)

beforeEach(async () => {
  province = await seedProvince(db)
  const issued = await seedIssued([guidanceDraft(province.organisationId.viettel)], { actor: coordinator().actor })
  const filing = await seedCheckedFiling({
    filing: noSiteFiling({ assignmentId: issued[0]?.id ?? null }),
    filer: commandBy(province.actor('viettel', 'carrier'), AT),
    coordinator,
  })
  obstacleId = filing.obstacleId
  const opened = await done(
    openDossier({ obstacleId, title: 'Chưa có vị trí dựng trạm', commonCause: 'Quy hoạch thiếu đất' }, coordinator()),
  )
  dossierId = opened.dossierId
})

it('the tờ trình of a dossier is a Word file that names its filing and the sentence it stands on', async () => {
  const made = await draftOfDossier(db, { dossierId, slug: 'to-trinh', actor: coordinator().actor, now })
  if (!made) throw new Error('no tờ trình')
  const value = await wordsOfPaper(await writePaper(db, made))
  const { code } = await db.obstacle.findUniqueOrThrow({ where: { id: obstacleId } })
  const { text } = await db.assignment.findFirstOrThrow()
  expect(value).toContain(code)
  expect(value).toContain(noSiteFiling().asked)
  expect(value).toContain(text.replace(/[;.]+$/u, ''))
  expect(value).toContain('xem xét, quyết định./.')
  expect(made.fileName).toMatch(/^Tờ trình HS-.*2024-11-05\.docx$/u)
})

it('nobody but the DIC has the tờ trình, and no Office paper is there before the direction', async () => {
  for (const actor of [province.actor('office', 'office'), province.actor('committee', 'leadership')])
    expect(await draftOfDossier(db, { dossierId, slug: 'to-trinh', actor, now })).toBeUndefined()
  const actor = province.actor('office', 'office')
  expect(await draftOfDossier(db, { dossierId, slug: 'quyet-dinh', actor, now })).toBeUndefined()
})

it('an enterprise has its own answer once there is one, and never that of another', async () => {
  const own = province.actor('viettel', 'carrier')
  const answerFor = (actor: typeof own) => draftOfFiling(db, { obstacleId, slug: 'tra-loi', actor, now })
  expect(await answerFor(own)).toBeUndefined()
  await db.obstacle.update({ where: { id: obstacleId }, data: { answer: 'Dùng chung vị trí.', answeredAt: now } })
  expect((await answerFor(own))?.draft.addressees).toHaveLength(1)
  const signer = { capacity: 'KT', post: null, name: 'Người tự xưng' } as const
  const signed = await draftOfFiling(db, { obstacleId, slug: 'tra-loi', actor: own, now, signer })
  expect(signed?.draft.signature).toEqual({ lines: ['GIÁM ĐỐC'], name: '' })
  expect(await answerFor(province.actor('vnpt', 'carrier'))).toBeUndefined()
  expect(await draftOfFiling(db, { obstacleId: newId(), slug: 'tra-loi', actor: own, now })).toBeUndefined()
})
