import { beforeEach, expect, it } from 'vitest'
import { sayMissing } from '#components/dossier/missing-labels.ts'
import { COMMON_POINTS } from '#data/common-points.server.ts'
import { listDossiers } from '#data/dossier-list.server.ts'
import { findDossierPage } from '#data/dossier-reader.server.ts'
import { findMatterRecord } from '#data/matter-record.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { SUBMISSION_FILE } from '#domain/obstacle/submission-file.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { changeCommonPoints } from '#services/dossier/change-common-points.server.ts'
import { editProposal } from '#services/dossier/edit-proposal.server.ts'
import { returnDossier } from '#services/dossier/return-dossier.server.ts'
import { submitDossier } from '#services/dossier/submit-dossier.server.ts'
import { canReadFile } from '#services/file/can-read-file.server.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { seedSignedPdf } from '#tests/factories/resolution.ts'
import { seedSubmittedDossier } from '#tests/factories/submitted-dossier.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let dossierId: string

beforeEach(async () => {
  province = await seedProvince(db)
  dossierId = (await seedSubmittedDossier(province)).dossierId
})

const clerk = (at = '2024-11-07T09:00:00+07:00') => commandBy(province.actor('office', 'office', 0), at)
const coordinator = (at = '2024-11-08T09:00:00+07:00') => commandBy(province.actor('dic', 'coordinator'), at)
const POINTS = [
  { kind: 'agency-opinion', text: 'Sở Tài chính' },
  { kind: 'other', text: 'Chưa có bản vẽ vị trí.' },
] as const

const returnIt = () => done(returnDossier({ dossierId, points: POINTS, note: 'Trình lại trong tuần.' }, clerk()))
const checksOf = async () => (await findDossierPage(db, dossierId))?.officeChecks ?? []

it('goes back to the DIC with each missing point, and the DIC is told how many there are', async () => {
  await returnIt()
  const dossier = await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
  expect(dossier).toMatchObject({ state: 'consolidated', holderId: province.organisationId.dic })
  expect((await checksOf())[0]?.points).toMatchObject(POINTS)
  const told = await db.notification.findFirstOrThrow({ where: { kind: 'dossier-missing', subjectId: dossierId } })
  expect(told).toMatchObject({
    personId: province.actor('dic', 'coordinator').personId,
    params: { items: 2, reason: 'Trình lại trong tuần.' },
  })
})

it('is not submitted again while one point has no answer; what was answered is not kept by halves', async () => {
  await returnIt()
  const [first] = (await checksOf())[0]?.points ?? []
  const replies = [{ pointId: first?.id ?? '', isTicked: true, text: 'Sở Tài chính đã có ý kiến.' }]
  const outcome = await submitDossier({ dossierId, submissionNumber: '', replies }, coordinator())
  expect(outcome).toMatchObject({ ok: false, reason: 'missing-points-unanswered', params: { points: '2 other' } })
  expect((await checksOf())[0]?.points.map(({ reply }) => reply)).toEqual([null, null])
})

it('shows the Office what was done beside each point, and every round stays', async () => {
  await returnIt()
  const points = (await checksOf())[0]?.points ?? []
  const replies = points.map(({ id, ordinal }) => ({ pointId: id, isTicked: true, text: `Đã bổ sung ${ordinal}` }))
  await done(submitDossier({ dossierId, submissionNumber: '130/TTr-STTTT', replies }, coordinator()))
  const again = clerk('2024-11-11T09:00:00+07:00')
  await done(returnDossier({ dossierId, points: [{ kind: 'funding', text: '' }], note: '' }, again))
  const checks = await checksOf()
  expect(checks.map(({ round, isPassed }) => ({ round, isPassed }))).toEqual([
    { round: 2, isPassed: false },
    { round: 1, isPassed: false },
  ])
  expect(checks[1]?.points.map(({ reply }) => reply)).toEqual(['Đã bổ sung 1', 'Đã bổ sung 2'])
  expect((await findDossierPage(db, dossierId))?.openMissing).toMatchObject([{ kind: 'funding' }])
})

it('brings the signed paper and its enclosures to whoever decides, and to no filer', async () => {
  await returnIt()
  const points = (await checksOf())[0]?.points ?? []
  const replies = points.map(({ id }) => ({ pointId: id, isTicked: true, text: 'Đã bổ sung' }))
  const fileId = await seedSignedPdf(coordinator().actor)
  const foreign = await seedSignedPdf(clerk().actor)
  const submit = (fileIds: string[]) =>
    submitDossier({ dossierId, submissionNumber: '130/TTr-STTTT', replies, fileIds }, coordinator())
  expect(await submit([foreign])).toMatchObject({ ok: false, reason: 'file-unknown', field: 'files' })
  await done(submit([fileId]))
  const { files } = await findMatterRecord(db, { type: 'dossier', id: dossierId })
  expect(files).toMatchObject([{ id: fileId, purpose: SUBMISSION_FILE }])
  const file = await db.storedFile.findUniqueOrThrow({ where: { id: fileId } })
  const mayOpen = (actor: Actor) =>
    canReadFile(db, { file: { ...file, subjectType: file.subjectType as 'dossier' }, actor })
  expect(await mayOpen(clerk().actor)).toBe(true)
  expect(await mayOpen(province.actor('committee', 'leadership'))).toBe(true)
  expect(await mayOpen(province.actor('viettel', 'carrier'))).toBe(false)
})

it('may be called otherwise once several filings lie in it, and is found under its new name', async () => {
  await returnIt()
  const words = { title: 'Vùng lõm sóng huyện Kim Bảng', commonCause: 'Thiếu quỹ đất công', proposal: 'Giao huyện' }
  const points = [{ kind: 'answer' as const, text: 'Dùng chung.', leadId: null, dueOn: null, unblocks: false }]
  await done(editProposal({ dossierId, ...words, points }, coordinator()))
  const found = async (search: string) =>
    (await listDossiers(db, { filter: { search }, order: 'newest' })).map(({ title }) => title)
  expect(await found('vung lom song')).toEqual([words.title])
  expect(await found('quy dat cong')).toEqual([words.title])
})

it('cannot be rewritten by the application once the Office has written it', async () => {
  await returnIt()
  await expect(db.missingPoint.updateMany({ data: { text: 'Khác' } })).rejects.toThrow(/permission denied/)
  await expect(db.officeCheck.deleteMany()).rejects.toThrow(/permission denied/)
})

it('ticks the list an administrator has put into force; what was named before keeps its name', async () => {
  await returnIt()
  const administrator = commandBy(
    { ...province.actor('dic', 'head'), role: 'administrator' },
    '2024-11-07T10:00:00+07:00',
  )
  const { version, points } = await COMMON_POINTS.load(db)
  const kind = [...points.map((point) => point.kind), 'new-1']
  const change = {
    expectedVersion: version,
    kind,
    name: kind.map((one) => ({ 'agency-opinion': 'Thiếu ý kiến bằng văn bản', 'new-1': 'Thiếu bản đồ' })[one] ?? ''),
    used: points.flatMap((point) => (point.kind === 'evidence' ? [] : [point.kind])),
    which: ['new-1'],
  }
  await done(changeCommonPoints(change, administrator))
  expect(await changeCommonPoints(change, { ...administrator, commandId: newId() })).toMatchObject({
    reason: 'policy-changed-meanwhile',
  })
  const replies = ((await findDossierPage(db, dossierId))?.openMissing ?? []).map(({ id }) => ({
    pointId: id,
    isTicked: true,
    text: 'Đã bổ sung.',
  }))
  await done(submitDossier({ dossierId, submissionNumber: '', replies }, coordinator()))
  const again = (points: readonly { kind: string; text: string }[]) =>
    returnDossier({ dossierId, points, note: '' }, clerk('2024-11-11T09:00:00+07:00'))
  expect(await again([{ kind: 'evidence', text: '' }])).toMatchObject({ reason: 'missing-list-changed' })
  expect(await again([{ kind: 'own-1', text: '' }])).toMatchObject({ field: 'missingText-own-1' })
  await done(
    again([
      { kind: 'agency-opinion', text: '' },
      { kind: 'own-1', text: 'xã Thi Sơn' },
    ]),
  )
  const [latest, first] = await checksOf()
  expect(latest?.points.map(sayMissing)).toEqual(['Thiếu ý kiến bằng văn bản', 'Thiếu bản đồ: xã Thi Sơn'])
  expect(first?.points.map(sayMissing)[0]).toBe('Thiếu ý kiến của cơ quan có liên quan: Sở Tài chính')
  expect(await db.event.count({ where: { type: 'CommonPointsChanged' } })).toBe(1)
})
