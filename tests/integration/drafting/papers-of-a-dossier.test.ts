import { beforeEach, describe, expect, it } from 'vitest'
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

const planInForce = (createdById: string) => ({
  id: newId(),
  code: 'KH-2023-001',
  state: 'published',
  kind: 'plan',
  number: '12',
  symbol: 'KH-UBND',
  issuedOn: new Date('2023-01-05T00:00:00Z'),
  issuer: 'UBND tỉnh',
  signer: 'Phó Chủ tịch',
  title: 'Hạ tầng số',
  folded: '',
  text: '',
  textSha256: '',
  outline: [],
  createdById,
  createdAt: now,
  publishedAt: now,
})

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

it('the tờ trình of filings that name no assigned work stands on what the plan says of obstacles', async () => {
  await db.obstacle.updateMany({ data: { assignmentId: null } })
  const made = () => draftOfDossier(db, { dossierId, slug: 'to-trinh', actor: coordinator().actor, now })
  expect((await made())?.draft.grounds).toEqual([])
  const { id: documentId } = await db.sourceDocument.create({ data: planInForce(coordinator().actor.personId) })
  const clause = 'Nếu có khó khăn, vướng mắc, phản ánh về Sở Thông tin và Truyền thông để tổng hợp, trình UBND tỉnh./.'
  const place = { ordinal: 1, anchor: 'VI', startOffset: 0, endOffset: 1, startLine: 1, endLine: 1, reading: {} }
  await db.planItem.create({ data: { id: newId(), documentId, kind: 'obstacle-clause', text: clause, ...place } })
  const draft = (await made())?.draft
  expect(draft?.grounds).toEqual(['Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2023 của UBND tỉnh (Hạ tầng số).'])
  const words = draft?.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
  expect(words).toContain(
    '“Nếu có khó khăn, vướng mắc, phản ánh về Sở Thông tin và Truyền thông để tổng hợp, trình UBND tỉnh”',
  )
  expect(words).toContain('Các phản ánh nêu trên không gắn với một nhiệm vụ cụ thể đã giao.')
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

describe('the papers of a dossier about the DIC', () => {
  const office = () => commandBy(province.actor('office', 'office'), AT)
  const filed = noSiteFiling({ isAboutCoordinator: true, title: 'Sở chưa trả lời hồ sơ kiểm định' })

  async function seedAboutDic() {
    const filer = commandBy(province.actor('viettel', 'carrier'), AT)
    const about = await seedCheckedFiling({ filing: filed, filer, coordinator: office })
    const title = 'Chậm trả lời hồ sơ kiểm định'
    const opened = await done(openDossier({ obstacleId: about.obstacleId, title, commonCause: 'Chậm' }, office()))
    return { dossierId: opened.dossierId, obstacleId: about.obstacleId }
  }
  const wordsOf = async (slug: string, aboutId: string) => {
    const made = await draftOfDossier(db, { dossierId: aboutId, slug, actor: office().actor, now })
    if (!made) throw new Error(`no ${slug}`)
    return { made, words: await wordsOfPaper(await writePaper(db, made)) }
  }

  it('are the Office’s: its letterhead, its symbol and its head, in the Word file too', async () => {
    const about = await seedAboutDic()
    const { made, words } = await wordsOf('to-trinh', about.dossierId)
    const name = 'Văn phòng Ủy ban nhân dân tỉnh'
    expect(made.draft).toMatchObject({ issuer: 'VĂN\u00a0PHÒNG', superior: 'UBND TỈNH HÀ NAM', symbol: '/TTr-VPUB' })
    expect(made.draft.signature.lines).toEqual(['CHÁNH VĂN PHÒNG'])
    for (const said of ['/TTr-VPUB', 'CHÁNH VĂN PHÒNG', `${name} kính trình`, filed.asked])
      expect(words).toContain(said)
    expect(words).not.toContain('GIÁM ĐỐC')
    expect((await wordsOf('bao-cao', about.dossierId)).words).toContain('/BC-VPUB')
    expect((await wordsOf('phieu-lay-y-kien', about.dossierId)).words).toContain('/PLYK-VPUB')
  })

  it('rest a decision on the Office’s own submission', async () => {
    const about = await seedAboutDic()
    await db.dossier.update({ where: { id: about.dossierId }, data: { state: 'issuing' } })
    const { words } = await wordsOf('quyet-dinh', about.dossierId)
    expect(words).toContain('Theo đề nghị của Văn phòng Ủy ban nhân dân tỉnh tại Tờ trình số ……/TTr-VPUB')
  })

  it('are none of the DIC’s, nor are those about its filing', async () => {
    const about = await seedAboutDic()
    const { actor } = coordinator()
    expect(await draftOfDossier(db, { dossierId: about.dossierId, slug: 'to-trinh', actor, now })).toBeUndefined()
    const forward = { obstacleId: about.obstacleId, slug: 'phieu-chuyen', now }
    expect(await draftOfFiling(db, { ...forward, actor })).toBeUndefined()
    expect((await draftOfFiling(db, { ...forward, actor: office().actor }))?.draft.symbol).toBe('/PC-VPUB')
  })
})
