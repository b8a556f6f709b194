import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { changedTemplate } from '#tests/factories/changed-template.ts'
import { checkTemplate } from './check-template.server.ts'

const refusalOf = async (change: Parameters<typeof changedTemplate>[1]) => {
  const checked = checkTemplate('submission', await changedTemplate('submission', change))
  return checked.ok ? 'taken' : [checked.reason, checked.params?.names].filter(Boolean).join(' ')
}
const saying = (from: string, to: string) => ({ words: (xml: string) => xml.replaceAll(from, to) })

describe('a template of the tờ trình', () => {
  it('is taken with other words', async () => {
    expect(await refusalOf(saying('xem xét, quyết định./.', 'xem xét, cho ý kiến chỉ đạo./.'))).toBe('taken')
  })

  it('is taken when Word has cut a placeholder into pieces', async () => {
    const cut = '{trich_</w:t></w:r><w:r><w:t>yeu}'
    expect(await refusalOf(saying('{trich_yeu}', cut))).toBe('taken')
  })

  it('is refused without the words of who differs, and told by name', async () => {
    expect(await refusalOf(saying('{nguyen_van}{/y_kien}', '{/y_kien}'))).toBe('template-missing {y_kien.nguyen_van}')
  })

  it('is refused with a placeholder that no paper has, and told by name', async () => {
    expect(await refusalOf(saying('{ngay_lap}', '{ngay_soan}'))).toBe('template-unknown {ngay_soan}')
    // A field of a list means nothing outside its list.
    expect(await refusalOf(saying('{ngay_lap}', '{de_nghi}'))).toBe('template-unknown {de_nghi}')
    expect(await refusalOf(saying('{ngay_lap}', '{constructor}'))).toBe('template-unknown {constructor}')
  })

  it('is refused when it would put the words of a filing into the file as code', async () => {
    const raw = saying('{muc_de_xuat}. ĐỀ XUẤT, KIẾN NGHỊ', '{@muc_de_xuat}')
    expect(await refusalOf(raw)).toBe('template-unknown {@muc_de_xuat}')
  })

  it('is refused with a list that is not closed', async () => {
    expect(await refusalOf(saying('{/nguyen_nhan}', ''))).toMatch(/^template-faulty .*\{nguyen_nhan\}/u)
  })

  it('is refused with macros and with objects of other programs', async () => {
    expect(await refusalOf({ files: { 'word/vbaProject.bin': 'x' } })).toBe('template-macro')
    expect(await refusalOf({ files: { 'word/embeddings/oleObject1.bin': 'x' } })).toBe('template-macro')
    expect(await refusalOf({ files: { '[Content_Types].xml': '<Types>macroEnabled</Types>' } })).toBe('template-macro')
  })

  it('is refused when it fetches something from elsewhere as it is opened', async () => {
    const rels = (type: string) =>
      `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="http://a.example/x" TargetMode="External"/></Relationships>`
    expect(await refusalOf({ files: { 'word/_rels/settings.xml.rels': rels('attachedTemplate') } })).toBe(
      'template-outside',
    )
    expect(await refusalOf({ files: { 'word/_rels/settings.xml.rels': rels('hyperlink') } })).toBe('taken')
    const field = '<w:instrText> INCLUDE</w:instrText><w:instrText>PICTURE "http://a.example/x" </w:instrText>'
    expect(await refusalOf({ files: { 'word/header9.xml': field } })).toBe('template-outside')
  })

  it('is refused with a mark of secrecy at its head', async () => {
    expect(await refusalOf(saying('{co_quan_cap_tren}', 'TUYỆT MẬT'))).toBe('classified')
  })
})

describe('a file that is no template', () => {
  it('is refused when it is not a Word file', () => {
    const notZip = checkTemplate('submission', new TextEncoder().encode('%PDF-1.7'))
    const otherZip = checkTemplate('submission', zipSync({ 'a.txt': new Uint8Array([1]) }))
    expect([notZip, otherZip].map((checked) => !checked.ok && checked.reason)).toEqual([
      'template-damaged',
      'template-damaged',
    ])
  })

  it('is refused before it is unpacked when it would unpack to far more than a paper is', async () => {
    const large = { 'word/media/large.bmp': new Uint8Array(25 * 1024 * 1024) }
    expect(await refusalOf({ files: large })).toBe('template-too-much')
    const many = Object.fromEntries(Array.from({ length: 301 }, (_, at) => [`word/media/${at}.png`, 'x']))
    expect(await refusalOf({ files: many })).toBe('template-too-much')
  })
})
