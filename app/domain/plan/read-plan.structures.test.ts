import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'

const outlineOf = (text: string): string[] => readPlan(text).items.map((item) => `${item.anchor} ${item.kind}`)
const textOf = (text: string, anchor: string): string | undefined =>
  readPlan(text).items.find((item) => item.anchor === anchor)?.text

/** Composed for this test in the manner of printed plans: two columns, page numbers, letters, two kinds of bullet. */
const PRINTED = `Ký bởi: Ủy ban nhân dân tỉnh
Email: ubnd@example.vn
Thời gian ký: 12.03.2024 10:22:01 +07:00
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  TỈNH HÀ NAM                           Độc lập - Tự do - Hạnh phúc
  –––––––                               ––––––––––––
 Số: 123/KH-UBND                    Hà Nam, ngày 12 tháng 3 năm 2024

                            KẾ HOẠCH
     Cải cách hành chính và chuyển đổi số trong lĩnh vực nông nghiệp
                  trên địa bàn tỉnh Hà Nam năm 2024

     Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành
Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030, Ủy
ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
a) Nâng cao hiệu lực, hiệu quả quản lý nhà nước trong lĩnh vực nông nghiệp và
phát triển nông thôn.
b) Rút ngắn thời gian giải quyết thủ tục.
II. MỤC TIÊU
- Tối thiểu 80% thủ tục hành chính được cung cấp trực tuyến toàn trình.
- Số sản phẩm OCOP lên sàn thương mại điện tử đạt 1.200 sản
                                 2
phẩm.
III. NHIỆM VỤ, GIẢI PHÁP
1. Giao Sở Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp với các Sở:
Tài chính, Kế hoạch và Đầu tư, Thông tin và Truyền thông rà soát, xây dựng cơ
sở dữ liệu vùng trồng; hoàn thành trước ngày 30/6/2024.
2. Công tác tuyên truyền
- Tuyên truyền trên các phương tiện thông tin đại chúng:
+ Xây dựng chuyên mục hằng tháng về chuyển đổi số nông nghiệp;
+ Tổ chức hội nghị tập huấn cho hợp tác xã trong quý II/2024.
- Đẩy mạnh phối hợp giữa các ngành trong phát triển kinh tế
- xã hội nông thôn gắn với giai đoạn 2021
- 2025 của trung ương.
V. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Phát triển nông thôn
a) Là cơ quan thường trực, chủ trì, phối hợp với Sở Nội vụ, Công an tỉnh, Hội
Nông dân tỉnh và các đơn vị có liên quan triển khai Kế hoạch.
b) Tổng hợp kết quả, báo cáo UBND tỉnh trước ngày 01/3 hằng năm.
2. Sở Tài chính: Chủ trì, phối hợp với Sở Kế hoạch và Đầu tư tham mưu bố trí
kinh phí chi thường xuyên.
3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội
Tuyên truyền, vận động đoàn viên, hội viên tham gia.
4. UBND các huyện, thị xã, thành phố
- Xây dựng kế hoạch triển khai trên địa bàn, gửi về Sở Nông nghiệp và Phát triển
nông thôn chậm nhất ngày 20 tháng 4 năm 2024.
                                                                             3
- Phối hợp với Sở Thông tin và Truyền thông tổ chức tập huấn.
Trên đây là Kế hoạch cải cách hành chính năm 2024. Trong quá trình thực hiện, nếu
có vướng mắc, các cơ quan, đơn vị kịp thời phản ánh về Sở Nông nghiệp và Phát
triển nông thôn để tổng hợp, báo cáo UBND tỉnh./.
Nơi nhận:                                        TM. ỦY BAN NHÂN DÂN
- Bộ NN&PTNT;                                         KT. CHỦ TỊCH
- Như Mục V;                                         PHÓ CHỦ TỊCH
- Lưu: VT.
                                                   Trần Văn Mẫu
`

describe('a plan printed in two columns with page numbers, letters and two kinds of bullet', () => {
  it('is read into the items that stand in it', () => {
    expect(outlineOf(PRINTED)).toEqual([
      'II.1 target',
      'II.2 target',
      'III.1 task',
      'III.2.1.1 task',
      'III.2.1.2 task',
      'III.2.2 task',
      'V.1.a duty',
      'V.1.b duty',
      'V.2 duty',
      'V.3.1 duty',
      'V.4.1 duty',
      'V.4.2 duty',
      'KL.2 obstacle-clause',
    ])
  })

  it('has both columns of its letterhead and of its signature told apart', () => {
    expect(readPlan(PRINTED).header).toMatchObject({
      number: '123',
      symbol: 'KH-UBND',
      issuedOn: '2024-03-12',
      issuer: 'ỦY BAN NHÂN DÂN TỈNH HÀ NAM',
      title: 'Cải cách hành chính và chuyển đổi số trong lĩnh vực nông nghiệp trên địa bàn tỉnh Hà Nam năm 2024',
      signer: 'Trần Văn Mẫu',
      recipients: ['Bộ NN&PTNT;', 'Như Mục V;', 'Lưu: VT.'],
      gaps: [],
    })
  })

  it('keeps page numbers out of sentences', () => {
    expect(textOf(PRINTED, 'II.2')).toBe('Số sản phẩm OCOP lên sàn thương mại điện tử đạt 1.200 sản phẩm.')
  })

  it('takes a dash between two halves of a word or a period for no bullet', () => {
    expect(textOf(PRINTED, 'III.2.2')).toMatch(
      /kinh tế - xã hội nông thôn gắn với giai đoạn 2021 - 2025 của trung ương\.$/,
    )
  })

  it('cuts the obstacle clause out of the closing paragraph it ends', () => {
    expect(textOf(PRINTED, 'KL.2')).toMatch(/^Trong quá trình thực hiện, nếu có vướng mắc/)
    expect(readPlan(PRINTED).blocks.find((block) => block.anchor === 'KL.1')?.text).toBe(
      'Trên đây là Kế hoạch cải cách hành chính năm 2024.',
    )
  })

  it('resolves departments that are named without "Sở" again', () => {
    const task = readPlan(PRINTED).items.find((item) => item.anchor === 'III.1')
    expect(task).toMatchObject({
      lead: ['Sở Nông nghiệp và Phát triển nông thôn'],
      coordinating: ['Sở Tài chính', 'Sở Kế hoạch và Đầu tư', 'Sở Thông tin và Truyền thông'],
      deadline: { dueOn: '2024-06-29' },
    })
  })
})

describe('other ways to set a plan', () => {
  it('numbers alone, without Roman sections, are an outline', () => {
    const text = `KẾ HOẠCH
Hoạt động năm 2025
1. Mục tiêu
• Hoàn thành kết nối dữ liệu đất đai với cơ sở dữ liệu quốc gia trong năm 2025
2. Nhiệm vụ trọng tâm
2.1. Hạ tầng số
• Sở Xây dựng chủ trì, phối hợp với các doanh nghiệp viễn thông xóa các vùng lõm sóng.
2.2. Dữ liệu số
• Giao đồng chí Nguyễn Văn A, Giám đốc Sở Nội vụ theo dõi, đôn đốc.
3. Tổ chức thực hiện
3.1. Giám đốc Sở Thông tin và Truyền thông
Theo dõi, đôn đốc việc thực hiện Kế hoạch này.`
    expect(outlineOf(text)).toEqual(['1.1 target', '2.1.1 task', '2.2.1 task', '3.1.1 duty'])
    expect(readPlan(text).items[2]?.gaps).toContain('named-person')
  })

  it('a heading that breaks after a whole word still runs over two lines', () => {
    const text = `V. TỔ CHỨC THỰC HIỆN
1. Đài Phát thanh và Truyền hình Hà Nam, Báo Hà Nam và Cổng
Thông tin điện tử tỉnh
Tăng cường thông tin, tuyên truyền để người dân và doanh nghiệp trên địa bàn tỉnh
hiểu rõ mục đích, ý nghĩa của kế hoạch.`
    expect(readPlan(text).items).toMatchObject([
      {
        anchor: 'V.1.1',
        groupHeading: 'Đài Phát thanh và Truyền hình Hà Nam, Báo Hà Nam và Cổng Thông tin điện tử tỉnh',
      },
    ])
  })

  it('articles and clauses of a decision are anchored by their names', () => {
    const text = `QUYẾT ĐỊNH
Về việc giao nhiệm vụ
Điều 1. Phạm vi
Quyết định này giao nhiệm vụ phát triển hạ tầng số.
Điều 2. Nhiệm vụ của các cơ quan
1. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính lập quy chế trong tháng 9 năm 2024.
2. Sở Y tế có trách nhiệm công bố danh mục.
Điều 3. Sở Nội vụ, Sở Tài chính chịu trách nhiệm thi hành Quyết định này./.`
    expect(outlineOf(text)).toEqual(['Điều 2.1 task', 'Điều 2.2 task'])
    expect(readPlan(text).header.kind).toBe('decision')
  })

  it('a number that only begins a line of a sentence heads nothing', () => {
    const text = `III. NHIỆM VỤ
1. Hạ tầng
- Hoàn thành việc kết nối toàn bộ hệ thống thông tin của tỉnh theo hướng dẫn tại mục
15. Phụ lục kèm theo văn bản số 20 của bộ quản lý ngành và các văn bản có liên quan đến
việc kết nối.`
    expect(outlineOf(text)).toEqual(['III.1.1 task'])
  })

  it('two sections with the same number keep different anchors', () => {
    const text = 'I. MỤC TIÊU\n- Đạt 1.\nI. NHIỆM VỤ\n- Làm đường.\n'
    expect(outlineOf(text)).toEqual(['I.1 target', 'I~2.1 task'])
  })

  it('a sentence that only introduces a list takes no number from its items', () => {
    const text = 'III. NHIỆM VỤ\n1. Hạ tầng\nTập trung các việc sau:\n- Xây trạm.\n- Kéo cáp.\n'
    expect(outlineOf(text)).toEqual(['III.1.1 task', 'III.1.2 task'])
    expect(readPlan(text).blocks.map((block) => block.anchor)).toContain('III.1.0')
  })

  it('what assigns work among the funding is a duty, the rest of it is context', () => {
    const text = 'IV. KINH PHÍ\n1. Kinh phí do ngân sách bảo đảm.\n2. Giao Sở Tài chính chủ trì, cân đối kinh phí.\n'
    expect(outlineOf(text)).toEqual(['IV.2 duty'])
  })
})
