import { describe, expect, it } from 'vitest'
import { printedAnnex, printedFile, printedPlan } from '#tests/factories/printed-plan.ts'
import { emptyPages, smallPdf } from '#tests/factories/small-pdf.ts'
import { readSource } from './read-source.server.ts'

const read = async (bytes: Uint8Array) => {
  const result = await readSource(bytes)
  if (!result.ok) throw new Error(`${result.reason} ${JSON.stringify(result.params)}`)
  return result.value
}

describe('a plan as a PDF with text', () => {
  it('has its letterhead and signature in two columns as they are printed', async () => {
    const { header } = (await read(await printedFile(printedPlan()))).reading
    expect(header).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN TỈNH HÀ NAM',
      number: '58',
      symbol: 'KH-UBND',
      issuedOn: '2024-03-12',
      signer: 'Trần Văn Bình',
      signerCapacity: 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH',
    })
  })

  it('has its sentences whole although their lines were broken', async () => {
    const { items } = (await read(await printedFile(printedPlan()))).reading
    expect(items.map(({ anchor }) => anchor).slice(0, 6)).toEqual([
      'I.1',
      'II.1',
      'II.2',
      'III.1.a',
      'III.1.b',
      'III.2.a',
    ])
    expect(items[1]?.text).toBe(
      'Sửa chữa các điểm đọc sách đã xuống cấp tại các xã, phường, thị trấn trên địa bàn tỉnh, hoàn thành trước ngày 30/6/2024.',
    )
  })

  it('has a ruled table over several pages as one table, each of its rows whole', async () => {
    const { text } = await read(await printedFile([...printedPlan(), ...printedAnnex(30)]))
    const rows = text.split('\n').filter((line) => line.startsWith('|'))
    expect(rows[0]).toBe('| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |')
    expect(rows.slice(2)).toEqual(
      Array.from(
        { length: 30 },
        (_, row) =>
          `| ${row + 1} | Thống kê số sách của điểm đọc thứ ${row + 1} và lập danh mục sách cần bổ sung trong năm | Sở Văn hóa, Thể thao và Du lịch | Sở Nội vụ | Quý II/2024 |`,
      ),
    )
  })

  it('tells how many of its pages were read', async () => {
    const seen: string[] = []
    await readSource(await printedFile([...printedPlan(), ...printedAnnex(20)]), ({ done, total }) =>
      seen.push(`${done}/${total}`),
    )
    expect(seen).toEqual(['1/4', '2/4', '3/4', '4/4'])
  })
})

describe('a PDF that cannot be read', () => {
  const reasonOf = async (bytes: Uint8Array) => {
    const result = await readSource(bytes)
    return result.ok ? 'read' : result.reason
  }

  it('because it is a scan is told from one with text', async () => {
    expect(await readSource(smallPdf('3'))).toMatchObject({ reason: 'scanned', params: { pages: 1, withText: 0 } })
  })

  it('because it has a password', async () => {
    expect(await reasonOf(await printedFile(printedPlan(), { userPassword: 'bi-mat', ownerPassword: 'x' }))).toBe(
      'protected',
    )
  })

  it('but may be, when only printing and changing are locked', async () => {
    expect(await reasonOf(await printedFile(printedPlan(), { ownerPassword: 'x' }))).toBe('read')
  })

  it('because it is cut off or empty', async () => {
    expect(await reasonOf(new TextEncoder().encode('%PDF-1.7 …'))).toBe('damaged')
  })

  it('because it bears a secrecy stamp', async () => {
    expect(await reasonOf(await printedFile(printedPlan('TỐI MẬT')))).toBe('classified')
  })

  it('because it has more pages than any plan, before the first of them is read', async () => {
    expect(await readSource(emptyPages(10_000))).toMatchObject({
      reason: 'too-much',
      params: { limit: 'pages', count: 10_000 },
    })
  })

  it('because it assigns nothing', async () => {
    expect(await reasonOf(await printedFile(['Thư mời dự hội nghị tổng kết năm, kính gửi quý cơ quan.']))).toBe(
      'not-a-plan',
    )
  })
})
