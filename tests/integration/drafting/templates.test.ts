import { beforeEach, expect, it } from 'vitest'
import { findTemplateChoices, findTemplatesInForce, findTemplateVersions } from '#data/paper-template.server.ts'
import { makeDraft } from '#domain/drafting/made-draft.ts'
import { db } from '#platform/db.server.ts'
import { bringTemplate } from '#services/drafting/bring-template.server.ts'
import { chooseTemplate } from '#services/drafting/choose-template.server.ts'
import { openTemplateFile, previewTemplate } from '#services/drafting/open-template.server.ts'
import { writePaper } from '#services/drafting/write-paper.server.ts'
import { keepFile } from '#services/file/keep-file.server.ts'
import { changedTemplate } from '#tests/factories/changed-template.ts'
import { draftFacts } from '#tests/factories/draft-facts.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { wordsOfPaper } from '#tests/factories/words-of-paper.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

const AT = '2024-11-05T09:00:00+07:00'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const kind = 'submission'
let province: Province

beforeEach(async () => {
  province = await seedProvince(db)
})

const administrator = () => commandBy({ ...province.actor('dic', 'head'), role: 'administrator' }, AT)

async function upload(saying: string): Promise<string> {
  const words = (xml: string) => xml.replace('xem xét, quyết định./.', saying)
  const bytes = await changedTemplate(kind, { words })
  const { actor } = administrator()
  const { id } = await keepFile({ bytes, name: 'Tờ trình mới.docx', mediaType: WORD, actor, now: new Date(AT) })
  return id
}
const bring = async (saying: string) => done(bringTemplate({ kind, fileId: await upload(saying) }, administrator()))

const paper = async () => {
  const made = makeDraft({ kind, code: 'HS-2024-001', facts: draftFacts() })
  return wordsOfPaper(await writePaper(db, made))
}

it('a template that was brought counts when it is put into force, and not before', async () => {
  const { version } = await bring('xem xét, cho ý kiến./.')
  expect(version).toBe(1)
  expect(await paper()).toContain('xem xét, quyết định./.')
  await done(chooseTemplate({ kind, version }, administrator()))
  expect(await paper()).toContain('xem xét, cho ý kiến./.')
  expect(await paper()).toContain('VM-2024-001')
})

it('a template whose file is lost gives way to the built-in one, and nobody waits for a paper', async () => {
  const { version } = await bring('xem xét, cho ý kiến./.')
  await done(chooseTemplate({ kind, version }, administrator()))
  await db.storedFile.updateMany({ data: { storageKey: 'lost' } })
  expect(await paper()).toContain('xem xét, quyết định./.')
  expect(await openTemplateFile(db, { kind, version })).toBeUndefined()
  expect(await previewTemplate(db, { kind, version })).toBeUndefined()
})

it('another kind of paper keeps its own template', async () => {
  const { version } = await bring('xem xét, cho ý kiến./.')
  await done(chooseTemplate({ kind, version }, administrator()))
  expect([...(await findTemplatesInForce(db)).keys()]).toEqual(['submission'])
})

it('an earlier template and the built-in one can be put into force again, and every choice is kept with its person', async () => {
  await bring('bản một./.')
  await bring('bản hai./.')
  for (const version of [1, 2, 1, 0]) await done(chooseTemplate({ kind, version }, administrator()))
  expect(await paper()).toContain('xem xét, quyết định./.')
  const choices = await findTemplateChoices(db, kind)
  expect(choices.map(({ version }) => version)).toEqual([0, 1, 2, 1])
  expect(new Set(choices.map(({ chosenBy }) => chosenBy))).toEqual(new Set([administrator().actor.personName]))
  expect((await findTemplateVersions(db, kind)).map(({ version }) => version)).toEqual([2, 1])
})

it('what is in force is not put into force again, and no version that nobody brought', async () => {
  expect(await chooseTemplate({ kind, version: 0 }, administrator())).toMatchObject({ reason: 'template-in-force' })
  expect(await chooseTemplate({ kind, version: 7 }, administrator())).toMatchObject({
    reason: 'template-unknown-version',
  })
})

it('a template that lacks something is not taken, and nothing of it is kept in the list', async () => {
  const bytes = await changedTemplate(kind, { words: (xml) => xml.replaceAll('{ma}', '') })
  const { actor } = administrator()
  const file = await keepFile({ bytes, name: 'Thiếu.docx', mediaType: WORD, actor, now: new Date(AT) })
  const refused = await bringTemplate({ kind, fileId: file.id }, administrator())
  expect(refused).toMatchObject({ reason: 'template-missing', params: { names: '{phan_anh.ma}' }, field: 'template' })
  expect(await findTemplateVersions(db, kind)).toEqual([])
})

it('the file of somebody else is not a template of mine', async () => {
  const fileId = await upload('của người khác./.')
  const other = commandBy(province.actor('dic', 'coordinator'), AT)
  expect(await bringTemplate({ kind, fileId }, other)).toMatchObject({ reason: 'file-unknown' })
})

it('the same form twice brings one version', async () => {
  const command = administrator()
  const input = { kind, fileId: await upload('một lần./.') } as const
  expect(await bringTemplate(input, command)).toEqual(await bringTemplate(input, command))
  expect(await findTemplateVersions(db, kind)).toHaveLength(1)
})

it('two administrators who put different versions into force leave one of them, after the other', async () => {
  await bring('bản một./.')
  await bring('bản hai./.')
  await Promise.all([1, 2].map((version) => done(chooseTemplate({ kind, version }, administrator()))))
  expect((await findTemplateChoices(db, kind)).map(({ ordinal }) => ordinal)).toEqual([2, 1])
})

it('every version can be downloaded as it was brought, and looked at with a dossier that nobody has', async () => {
  await bring('xem thử./.')
  const file = await openTemplateFile(db, { kind, version: 1 })
  expect(file?.name).toBe('Tờ trình mới.docx')
  expect(await wordsOfPaper(file?.bytes ?? new Uint8Array())).toContain(
    '{don_vi_tong_hop} kính trình {uy_ban} xem thử./.',
  )
  const preview = await previewTemplate(db, { kind, version: 1 })
  expect(await wordsOfPaper(preview?.bytes ?? new Uint8Array())).toContain(
    'kính trình Ủy ban nhân dân tỉnh Hà Nam xem thử./.',
  )
  expect(await openTemplateFile(db, { kind, version: 2 })).toBeUndefined()
})
