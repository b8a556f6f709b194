import { Paragraph, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { toOldFont } from '#domain/source/old-fonts.ts'
import { numbered, planBody, table, withFootnote, wordFile, words } from '#tests/factories/word-plan.ts'
import { readSource } from './read-source.server.ts'

const read = async (bytes: Uint8Array) => {
  const result = await readSource(bytes)
  if (!result.ok) throw new Error(`${result.reason} ${JSON.stringify(result.params)}`)
  return result.value
}
const linesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await read(bytes)).text.split('\n').filter((line) => line !== '')

/** The same file with another main part: what the library does not write by itself. */
const withBody = (bytes: Uint8Array, change: (xml: string) => string, extra: Record<string, Uint8Array> = {}) => {
  const files = unzipSync(bytes)
  const main = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  return zipSync({ ...files, 'word/document.xml': strToU8(change(main)), ...extra })
}
const task = '1. Sở Tài chính chủ trì thẩm định dự toán trước ngày 30/6/2024.'

describe('a plan as a Word file', () => {
  it('is read with the numbers that Word prints before its paragraphs', async () => {
    const { reading } = await read(await wordFile(planBody()))
    expect(reading.items.map(({ anchor }) => anchor).slice(0, 6)).toEqual([
      'I.1',
      'II.1',
      'II.2',
      'III.1.a',
      'III.1.b',
      'III.2.a',
    ])
  })

  it('has its letterhead and signature, which are tables, on their places', async () => {
    const { header } = (await read(await wordFile(planBody()))).reading
    expect(header).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN TỈNH HÀ NAM',
      number: '58',
      symbol: 'KH-UBND',
      issuedOn: '2024-03-12',
      signer: 'Trần Văn Bình',
      signerCapacity: 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH',
    })
  })

  it('has the table of its annex as a pipe table with the two rows of its head as one', async () => {
    const lines = await linesOf(await wordFile(planBody()))
    const head = lines.findIndex((line) => line.startsWith('| STT'))
    expect(lines.slice(head, head + 3)).toEqual([
      '| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |',
      '|---|---|---|---|---|',
      '| 1 | Thống kê sách của các điểm đọc | Sở Văn hóa, Thể thao và Du lịch | Sở Nội vụ | Quý II/2024 |',
    ])
  })

  it('starts a second list again where Word does', async () => {
    const lines = await linesOf(
      await wordFile([words(task), numbered(1, 'Một', 1), numbered(1, 'Hai', 1), numbered(1, 'Lại một', 2)]),
    )
    expect(lines.slice(1)).toEqual(['1. Một', '2. Hai', '1. Lại một'])
  })

  it('keeps a line break, writes capitals that are a setting of the font, and has its footnotes last', async () => {
    const title = new Paragraph({
      children: [new TextRun({ text: 'kế hoạch', allCaps: true }), new TextRun({ text: 'năm 2024', break: 1 })],
    })
    const lines = await linesOf(await wordFile([title, withFootnote(task, 1)], { 1: 'Ban hành năm 2019' }))
    expect(lines).toEqual(['KẾ HOẠCH', 'năm 2024', task, '[1] Ban hành năm 2019'])
  })

  it('typed in .VnTime and .VnTimeH comes out in Unicode with its capitals', async () => {
    const old = (text: string, font: string) =>
      new Paragraph({ children: [new TextRun({ text: toOldFont(text, 'tcvn3'), font })] })
    const lines = await linesOf(await wordFile([old('kế hoạch', '.VnTimeH'), old(task, '.VnTime')]))
    expect(lines).toEqual(['KẾ HOẠCH', task])
  })

  it('leaves out what was deleted with changes tracked, and has what was put in', async () => {
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
    const bytes = withBody(await wordFile([words('DAU')]), (xml) =>
      xml.replace(
        /<w:p>.*?DAU.*?<\/w:p>/su,
        `<w:p>${run('1. Sở Tài chính chủ trì ')}<w:del w:id="1"><w:r><w:delText>lập</w:delText></w:r></w:del><w:ins w:id="2">${run('thẩm định dự toán.')}</w:ins><w:moveFrom w:id="3">${run('Đã chuyển')}</w:moveFrom></w:p>`,
      ),
    )
    expect(await linesOf(bytes)).toEqual(['1. Sở Tài chính chủ trì thẩm định dự toán.'])
  })

  it('has the words of a text box after the paragraph that it stands beside, once', async () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent>'
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const bytes = withBody(await wordFile([words(`X${task}`)]), (xml) =>
      xml.replace(/<w:r>(?=<w:t[^>]*>X1)/u, `${both}<w:r>`).replace('X1.', '1.'),
    )
    expect(await linesOf(bytes)).toEqual([task, 'DỰ THẢO'])
  })
})

describe('a Word file that is not as it should be', () => {
  const reasonOf = async (bytes: Uint8Array) => {
    const result = await readSource(bytes)
    return result.ok ? 'read' : [result.reason, result.params?.limit].filter(Boolean).join(' ')
  }

  it('under a secrecy stamp is refused', async () => {
    expect(await reasonOf(await wordFile(planBody('MẬT')))).toBe('classified')
  })

  it('cut off in the middle is refused as damaged', async () => {
    const bytes = await wordFile(planBody())
    const tail = bytes.subarray(Math.floor(bytes.length / 2))
    expect(await reasonOf(new Uint8Array([...bytes.subarray(0, 200), ...tail]))).toBe('damaged')
    expect(await reasonOf(zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }))).toBe('damaged')
    expect(await reasonOf(zipSync({ 'word/document.xml': new Uint8Array() }))).toMatch(/damaged|empty/)
  })

  it('that defines entities is refused unread', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`
    expect(await reasonOf(zipSync({ 'word/document.xml': strToU8(laughs) }))).toBe('damaged')
  })

  it('that unpacks to more than a document is refused before it is unpacked', async () => {
    const zeros = new Uint8Array(97 * 1024 * 1024)
    const bomb = zipSync({ 'word/document.xml': [zeros, { level: 1 }] })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const before = process.memoryUsage().rss
    expect(await reasonOf(bomb)).toBe('too-much unpacked')
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  })

  it('with thousands of parts is refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 4100 }, (_, part) => [`word/${part}.xml`, new Uint8Array()]))
    expect(await reasonOf(zipSync({ 'word/document.xml': strToU8('<a/>'), ...parts }))).toBe('too-much entries')
  })

  it('with elements in elements without end is refused', async () => {
    const deep = `<w:document><w:body>${'<w:sdt><w:sdtContent>'.repeat(5000)}`
    expect(await reasonOf(zipSync({ 'word/document.xml': strToU8(deep) }))).toBe('too-much depth')
  })

  it('with a table longer than any annex is refused, with one of ten thousand rows it is read', async () => {
    const xmlOf = (rows: number) => {
      const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
      const row = (at: number) =>
        `<w:tr>${cell(String(at))}${cell('Thống kê sách')}${cell('Sở Tài chính')}${cell('Quý II')}</w:tr>`
      const head = `<w:tr>${cell('STT')}${cell('Nhiệm vụ')}${cell('Chủ trì')}${cell('Hạn')}</w:tr>`
      return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${task}</w:t></w:r></w:p><w:tbl>${head}${Array.from({ length: rows }, (_, at) => row(at + 1)).join('')}</w:tbl></w:body></w:document>`
    }
    const file = (rows: number) => zipSync({ 'word/document.xml': strToU8(xmlOf(rows)) })
    expect(await reasonOf(file(12_001))).toBe('too-much rows')
    expect((await linesOf(file(10_000))).length).toBe(10_003)
  }, 120_000)

  it('that is protected by a password is told from an old Word file', async () => {
    const compound = (words: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(words, 'utf16le')])
    expect(await reasonOf(compound('EncryptedPackage'))).toBe('protected')
    expect(await readSource(compound('WordDocument'))).toMatchObject({ reason: 'binary', params: { format: 'doc' } })
  })

  it('with nothing but a picture in it is empty', async () => {
    expect(await reasonOf(await wordFile([words('')]))).toBe('empty')
    expect(await reasonOf(await wordFile([table([['', '']])]))).toBe('empty')
  })
})
