import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'
import { readableText } from './source-lines.ts'

const ANNEX = `KẾ HOẠCH
Chuyển đổi số năm 2025
III. NHIỆM VỤ
Chi tiết tại Phụ lục kèm theo.
IV. TỔ CHỨC THỰC HIỆN
1. Sở Khoa học và Công nghệ
- Theo dõi, đôn đốc việc thực hiện Kế hoạch.
TM. ỦY BAN NHÂN DÂN
Trần Văn Mẫu

PHỤ LỤC II
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 45/KH-UBND)

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm |
|---|---|---|---|---|---|
| I | NHÓM NHIỆM VỤ VỀ HẠ TẦNG | | | | |
| 1 | Xây dựng trung tâm dữ liệu tỉnh | Sở KH&CN | Các sở, ban, ngành; UBND cấp huyện | Quý II/2025 | Trung tâm dữ liệu |
| 2 | Phủ sóng các khu công nghiệp; | Ban Quản lý các khu công nghiệp | VNPT Hà Nam,<br>Viettel Hà Nam | Trước ngày 30/6/2025 | |
| | lắp đặt trạm tại khu Đồng Văn | | | | |
| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm |
| II | NHÓM NHIỆM VỤ VỀ DỮ LIỆU | | | | |
| 3 | Số hóa hồ sơ \\| bản đồ đất đai | Sở Nông nghiệp và Môi trường; Sở Tư pháp | | Khi có yêu cầu | |
`
const reading = readPlan(ANNEX)
const rowAt = (anchor: string, text = ANNEX) => readPlan(text).items.find((item) => item.anchor === anchor)
const anchorsOf = (text: string): string[] => readPlan(text).items.map((item) => item.anchor)

describe('the rows of an annex table', () => {
  it('are tasks with the number of their row, and nothing else of the annex is', () => {
    expect(reading.items.map((item) => `${item.anchor} ${item.kind}`)).toEqual([
      'IV.1.1 duty',
      'PL II.1 task',
      'PL II.2 task',
      'PL II.3 task',
    ])
  })

  it('have the lead, the coordinating agencies, the day and the product of their columns', () => {
    expect(rowAt('PL II.1')).toMatchObject({
      lead: ['Sở KH&CN'],
      leadStated: true,
      addresseeRole: 'leads',
      coordinating: ['Các sở, ban, ngành', 'UBND cấp huyện'],
      deadline: { text: 'Quý II/2025', dueOn: '2025-06-30' },
      product: 'Trung tâm dữ liệu',
      groupHeading: 'NHÓM NHIỆM VỤ VỀ HẠ TẦNG',
      gaps: [],
    })
    expect(rowAt('PL II.2')?.coordinating).toEqual(['VNPT Hà Nam', 'Viettel Hà Nam'])
    expect(rowAt('PL II.2')?.deadline?.dueOn).toBe('2025-06-29')
  })

  it('go on in the row that a page end cut off', () => {
    expect(rowAt('PL II.2')?.text).toBe('Phủ sóng các khu công nghiệp; lắp đặt trạm tại khu Đồng Văn')
  })

  it('with two names in the column of the lead leave open which of them leads', () => {
    expect(rowAt('PL II.3')).toMatchObject({ lead: ['Sở Nông nghiệp và Môi trường', 'Sở Tư pháp'] })
    expect(rowAt('PL II.3')?.gaps).toContain('joint-lead')
  })

  it('keep words of the time column that name no day for a person', () => {
    expect(rowAt('PL II.3')?.deadline).toMatchObject({ text: 'Khi có yêu cầu', dueOn: null, recurring: null })
    expect(rowAt('PL II.3')?.gaps).toContain('no-date')
  })

  it('read a pipe after a backslash as part of the cell', () => {
    expect(rowAt('PL II.3')?.text).toBe('Số hóa hồ sơ | bản đồ đất đai')
  })

  it('keep the range of the words they were read from', () => {
    const row = rowAt('PL II.1')
    expect(readableText(ANNEX.slice(row?.start, row?.end))).toBe(row?.text)
  })

  it('are listed as one table with what its columns are for', () => {
    expect(reading.tables).toMatchObject([{ anchor: 'PL II', rows: 3 }])
    expect(reading.tables[0]?.columns.map(({ role }) => role)).toEqual([
      'ordinal',
      'task',
      'lead',
      'coordinating',
      'deadline',
      'product',
    ])
  })
})

describe('other ways to set a table of work', () => {
  it('tabs between the cells, with words broken inside a cell', () => {
    const text = `II. NHIỆM VỤ
TT\tNội dung công việc\tĐơn vị
thực hiện\tThời hạn
1\tLập kế hoạch tuyên truyền\tBáo Hà Nam\t30/9/2025
2\tTập huấn cán bộ
xã, phường\tSở Nội vụ\tHằng năm
III. KINH PHÍ
Do ngân sách bảo đảm.`
    expect(anchorsOf(text)).toEqual(['II.1', 'II.2'])
    expect(rowAt('II.2', text)).toMatchObject({
      text: 'Tập huấn cán bộ xã, phường',
      lead: ['Sở Nội vụ'],
      deadline: { recurring: { everyMonths: 12 } },
    })
  })

  it('columns of a printed page, with cells over two lines', () => {
    const text = `III. NHIỆM VỤ
 STT   Nhiệm vụ                        Cơ quan           Cơ quan            Thời gian
                                       chủ trì           phối hợp
  1    Xây dựng cơ sở dữ liệu dùng     Sở Khoa học       Các sở, ngành      Quý II/2025
       chung của tỉnh                  và Công nghệ
  2    Lắp đặt 20 trạm quan trắc       Sở Xây dựng                          Trước ngày
                                                                            30/9/2025
IV. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
- Theo dõi, đôn đốc.`
    expect(anchorsOf(text)).toEqual(['III.1', 'III.2', 'IV.1.1'])
    expect(rowAt('III.1', text)).toMatchObject({
      text: 'Xây dựng cơ sở dữ liệu dùng chung của tỉnh',
      lead: ['Sở Khoa học và Công nghệ'],
      coordinating: ['Các sở, ngành'],
      deadline: { dueOn: '2025-06-30' },
    })
    expect(rowAt('III.2', text)).toMatchObject({ coordinating: [], deadline: { dueOn: '2025-09-29' } })
  })

  it('columns in another order, under a head of two rows', () => {
    const text = `| TT | Sản phẩm | Nội dung | Cơ quan thực hiện | |
|---|---|---|---|---|
| | | | Chủ trì | Phối hợp |
| (1) | (2) | (3) | (4) | (5) |
| 01 | Báo cáo | Rà soát trạm | Sở Xây dựng | Sở Y tế |`
    expect(rowAt('PL.1', text)).toMatchObject({
      text: 'Rà soát trạm',
      lead: ['Sở Xây dựng'],
      coordinating: ['Sở Y tế'],
      product: 'Báo cáo',
    })
  })

  it('numbers that begin again under each group are told apart by the group', () => {
    const text = `PHỤ LỤC
| STT | Nhiệm vụ | Chủ trì |
|---|---|---|
| I | Hạ tầng | |
| 1 | Xây trạm | Sở Xây dựng |
| II | Dữ liệu | |
| 1 | Số hóa hồ sơ | Sở Nội vụ |`
    expect(anchorsOf(text)).toEqual(['PL.I.1', 'PL.II.1'])
  })

  it('rows without a number count from one, those under a numbered group from the group', () => {
    expect(anchorsOf('| Nhiệm vụ | Chủ trì |\n|---|---|\n| Xây trạm | Sở Xây dựng |\n| Kéo cáp | Sở Y tế |')).toEqual([
      'PL.1',
      'PL.2',
    ])
    const grouped = `| STT | Nhiệm vụ | Chủ trì |
|---|---|---|
| 1 | Hạ tầng số | |
| - | Xây trạm | Sở Xây dựng |
| - | Kéo cáp | Sở Y tế |`
    expect(anchorsOf(grouped)).toEqual(['PL.1.1', 'PL.1.2'])
  })
})

describe('a table that gives no work', () => {
  it('of sums of money is context', () => {
    const text = 'III. NHIỆM VỤ\n| TT | Nội dung | Số tiền |\n|---|---|---|\n| 1 | Hạ tầng | 5.000 |\n'
    expect(readPlan(text)).toMatchObject({ items: [], tables: [] })
  })

  it('drawn around the letterhead and the signature leaves the header readable', () => {
    const text = `| ỦY BAN NHÂN DÂN<br>TỈNH HÀ NAM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |
|---|---|
| Số: 12/KH-UBND | Hà Nam, ngày 05 tháng 3 năm 2025 |

KẾ HOẠCH
Phát triển hạ tầng số
I. NHIỆM VỤ
1. Xây trạm.

| Nơi nhận:<br>- Như trên;<br>- Lưu: VT. | TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br>Trần Văn Mẫu |
|---|---|
`
    expect(readPlan(text).header).toMatchObject({
      number: '12',
      symbol: 'KH-UBND',
      issuedOn: '2025-03-05',
      issuer: 'ỦY BAN NHÂN DÂN TỈNH HÀ NAM',
      signer: 'Trần Văn Mẫu',
    })
    expect(anchorsOf(text)).toEqual(['I.1'])
  })
})
