import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'

const outlineOf = (text: string): string[] => readPlan(text).items.map((item) => `${item.anchor} ${item.kind}`)
const leadOf = (text: string, anchor: string): string[] | undefined =>
  readPlan(text).items.find((item) => item.anchor === anchor)?.lead

describe('a conclusion notice', () => {
  const NOTICE = `THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh về tiến độ đường ven sông
Ngày 12/02/2025, Chủ tịch UBND tỉnh chủ trì cuộc họp nghe Sở Xây dựng báo cáo tiến độ.
Sau khi nghe báo cáo, Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:
Đường ven sông là công trình trọng điểm của tỉnh; Sở Xây dựng đã phối hợp với các đơn vị thi công.
- Sở Xây dựng đôn đốc nhà thầu hoàn thành gói thầu số 3 trước ngày 30/4/2025.
- Sở Tài chính: Tham mưu bố trí đủ vốn.
- Về kiến nghị của nhà thầu: Thống nhất điều chỉnh giá. Giao Sở Tư pháp hướng dẫn lập hồ sơ.
- Đồng ý với đề xuất của Sở Xây dựng về việc gia hạn hợp đồng tư vấn.
Văn phòng UBND tỉnh thông báo để các đơn vị biết, thực hiện./.`

  it('gives tasks by its sentences, also where they have no number', () => {
    expect(outlineOf(NOTICE)).toEqual(['2 task', '3 task', '4 task'])
    expect(leadOf(NOTICE, '2')).toEqual(['Sở Xây dựng'])
  })

  it('agrees and describes without giving work to the bodies it names', () => {
    const texts = readPlan(NOTICE).items.map((item) => item.text)
    expect(texts.some((text) => /^(?:Đồng ý|Đường ven sông|Văn phòng)/u.test(text))).toBe(false)
  })
})

describe('a directive', () => {
  const DIRECTIVE = `CHỈ THỊ
Về bảo vệ rừng
Hiện nay nguy cơ cháy rừng rất cao. Chủ tịch UBND tỉnh yêu cầu các sở, ban, ngành thực hiện các nhiệm vụ sau:
1. Tăng cường tuyên truyền pháp luật về lâm nghiệp.
2. Chi cục Kiểm lâm
- Tổ chức trực 24/24 giờ trong mùa khô.
3. Đối với UBND các huyện:
a) Chỉ đạo lực lượng dân quân tuần tra;
4. Giao Sở Y tế kiểm tra việc thực hiện Chỉ thị.
Chỉ thị này có hiệu lực từ ngày ký. Yêu cầu Thủ trưởng các sở thực hiện nghiêm túc./.`

  it('orders whom its headings name, and everybody it addresses at first where they name nobody', () => {
    expect(outlineOf(DIRECTIVE)).toEqual(['1 duty', '2.1 duty', '3.a duty', '4 duty'])
    expect(leadOf(DIRECTIVE, '1')).toEqual(['các sở, ban, ngành'])
    expect(leadOf(DIRECTIVE, '2.1')).toEqual(['Chi cục Kiểm lâm'])
    expect(leadOf(DIRECTIVE, '3.a')).toEqual(['UBND các huyện'])
    expect(leadOf(DIRECTIVE, '4')).toEqual(['Sở Y tế'])
  })
})

describe('a letter', () => {
  it('begins to order below its addressees, which may have numbers themselves', () => {
    const text = `Số: 345/UBND-NC
V/v quản lý vật liệu nổ
Kính gửi:
1. Công an tỉnh;
2. Sở Công Thương.
Thời gian qua, tình hình sử dụng vật liệu nổ diễn biến phức tạp. Chủ tịch UBND tỉnh có ý kiến như sau:
Giao Công an tỉnh rà soát các cơ sở; báo cáo UBND tỉnh trước ngày 15/7/2025.
UBND các xã tuyên truyền, vận động người dân giao nộp vật liệu nổ.
Yêu cầu các đơn vị khẩn trương thực hiện./.`
    expect(outlineOf(text)).toEqual(['1 duty', '2 duty'])
    expect(readPlan(text).header).toMatchObject({ kind: 'letter', title: 'quản lý vật liệu nổ' })
  })
})

describe('a decision', () => {
  it('keeps the sections of what it approves inside its article, and what it says of itself out of the work', () => {
    const text = `QUYẾT ĐỊNH
Phê duyệt Đề án nông nghiệp hữu cơ
Theo đề nghị của Sở Nông nghiệp và Môi trường,
QUYẾT ĐỊNH:
Điều 1. Phê duyệt Đề án nông nghiệp hữu cơ với những nội dung sau:
I. MỤC TIÊU
- Diện tích đất hữu cơ đạt 2%.
II. PHÂN CÔNG THỰC HIỆN
1. Sở Tài chính
Tham mưu bố trí vốn.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.`
    expect(outlineOf(text)).toEqual(['Điều 1.I.1 target', 'Điều 1.II.1.1 duty'])
  })

  const WITH_PLAN = `Số: 1186/QĐ-UBND
QUYẾT ĐỊNH
Ban hành Kế hoạch an toàn thông tin
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch an toàn thông tin.
Điều 2. Giao Sở Nội vụ đôn đốc việc thực hiện.
TM. ỦY BAN NHÂN DÂN
Phạm Đức Long
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
KẾ HOẠCH
Bảo đảm an toàn thông tin
(Ban hành kèm theo Quyết định số 1186/QĐ-UBND)
I. NHIỆM VỤ
1. Xây dựng trung tâm giám sát.`

  it('with a plan behind it has the header of both, and items of each with their own anchors', () => {
    const { header } = readPlan(WITH_PLAN)
    expect(outlineOf(WITH_PLAN)).toEqual(['Điều 2 duty', 'I.1 task'])
    expect(header).toMatchObject({ kind: 'decision', number: '1186', signer: 'Phạm Đức Long' })
    expect(header.attached).toEqual([{ kind: 'plan', kindWritten: 'KẾ HOẠCH', title: 'Bảo đảm an toàn thông tin' }])
  })
})

describe('a plan', () => {
  it('copied from a web page begins below what stands around it there', () => {
    const text = `Trang chủ
1. Thuộc tính
2. Nội dung
UBND TỈNH LAM GIANG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 18/KH-UBND
KẾ HOẠCH
Cải cách hành chính
I. NHIỆM VỤ
1. Rà soát thủ tục.`
    expect(outlineOf(text)).toEqual(['I.1 task'])
    expect(readPlan(text).header.number).toBe('18')
  })

  it('has sections in capitals and addressees with a colon where it numbers nothing', () => {
    const text = `KẾ HOẠCH
Phát triển du lịch

MỤC TIÊU

Đón 500.000 lượt khách.

TỔ CHỨC THỰC HIỆN

Sở Tài chính:

Bố trí kinh phí.

UBND các xã:

Xây dựng kế hoạch chi tiết.`
    expect(outlineOf(text)).toEqual(['1.1 target', '2.1.1 duty', '2.2.1 duty'])
    expect(leadOf(text, '2.2.1')).toEqual(['UBND các xã'])
  })

  it('begins lists inside lists where numbers start anew, and finds the outer ones again', () => {
    const text = `I. NHIỆM VỤ
2. Thể chế
2.3. Chính quyền điện tử
1. Nâng cấp trục liên thông.
2. Số hóa hồ sơ.
3. Dữ liệu
a) Làm sạch dữ liệu.`
    expect(outlineOf(text)).toEqual(['I.2.3.1 task', 'I.2.3.2 task', 'I.3.a task'])
  })

  it('wants much in its purposes and requirements, and orders nothing there', () => {
    const text = `I. MỤC ĐÍCH, YÊU CẦU
1. Yêu cầu
- Các sở, ngành chủ động xây dựng phương án, phối hợp chặt chẽ với địa phương.
II. ĐẶC ĐIỂM TÌNH HÌNH
- Các lực lượng Công an, Quân sự đã phối hợp sơ tán 1.200 hộ dân.
III. QUAN ĐIỂM
- Sở Y tế chủ trì, các ngành phối hợp trong mọi hoạt động.
IV. KINH PHÍ
Kinh phí thực hiện từ nguồn ngân sách tỉnh.`
    expect(outlineOf(text)).toEqual([])
  })
})

describe('a text as it comes from a page', () => {
  const WRAPPED = `KẾ HOẠCH
Cải cách hành chính
Thực hiện chương trình của Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch cải
cách hành chính với các nội dung sau:
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
- Là cơ quan thường trực
Ban Chỉ đạo; theo dõi, đôn đốc việc thực hiện của các cơ quan, đơn vị trên địa bàn
tỉnh.
a) Xây dựng nền hành chính hiện đại phục vụ
Nhân dân, doanh nghiệp trên địa bàn.
* Báo cáo kết quả về Ủy ban nhân dân tỉnh theo quy định hiện hành của pháp luật về
chế độ thông tin.
2. Sở Tài chính`

  it('joins a sentence whose line ended early, and takes a star for a bullet', () => {
    expect(readPlan(WRAPPED).items.map(({ text }) => text)).toEqual([
      'Là cơ quan thường trực Ban Chỉ đạo; theo dõi, đôn đốc việc thực hiện của các cơ quan, đơn vị trên địa bàn tỉnh.',
      'Xây dựng nền hành chính hiện đại phục vụ Nhân dân, doanh nghiệp trên địa bàn.',
      'Báo cáo kết quả về Ủy ban nhân dân tỉnh theo quy định hiện hành của pháp luật về chế độ thông tin.',
    ])
  })

  it('takes an agency with nothing below it for no duty', () => {
    expect(readPlan(WRAPPED).items.some(({ text }) => text === 'Sở Tài chính')).toBe(false)
  })

  it('reads a number and a day that stand on lines of their own', () => {
    const text =
      'Số:\n12/KH-UBND\nHà Nam, ngày\n05 tháng 02 năm 2024\nKẾ HOẠCH\nHạ tầng số\nI. NHIỆM VỤ\n1. Xây trạm.\n'
    expect(readPlan(text).header).toMatchObject({ number: '12', symbol: 'KH-UBND', issuedOn: '2024-02-05' })
  })

  it('reads the words of an article below its number', () => {
    const text =
      'QUYẾT ĐỊNH\nGiao nhiệm vụ\nĐiều 1.\nGiao Sở Y tế lập đề án.\nĐiều 2.\nQuyết định này có hiệu lực từ ngày ký.\n'
    expect(outlineOf(text)).toEqual(['Điều 1 duty'])
  })
})

describe('sentences that only look like orders', () => {
  it.each([
    'Danh mục nhiệm vụ cụ thể tại Phụ lục kèm theo.',
    'Sở Y tế giữ vai trò chủ trì trong công tác phòng bệnh.',
    'Nhận được Chỉ thị này, yêu cầu Thủ trưởng các sở nghiêm túc triển khai.',
    'Thông qua Báo cáo của Ủy ban nhân dân tỉnh về kết quả năm 2024.',
    'Ủy ban nhân dân tỉnh thông báo để các cơ quan biết, thực hiện.',
    'Đánh giá chung: Bộ máy cơ bản vận hành thông suốt.',
    'Cơ quan chủ trì: Sở Y tế.',
    'Giám đốc Sở Y tế - Phó Trưởng ban;',
  ])('“%s” is no item', (sentence) => {
    expect(readPlan(`III. NHIỆM VỤ\n1. ${sentence}\n2. Xây trạm.\n`).items.map(({ anchor }) => anchor)).toEqual([
      'III.2',
    ])
  })
})

describe('lines of details', () => {
  it('below a sentence say who, when and what for it and are no sentences themselves', () => {
    const text = `II. NHIỆM VỤ
1. Thể chế số
a) Rà soát quy chế quản lý hệ thống thông tin.
Cơ quan chủ trì: Sở Tư pháp.
Cơ quan phối hợp: Các sở, ngành.
Thời gian hoàn thành: Quý II/2025.
Sản phẩm: Quyết định của UBND tỉnh.
2. Xây dựng nền tảng dữ liệu
- Nội dung: Tích hợp dữ liệu các ngành.
- Chủ trì: Sở Khoa học và Công nghệ.`
    expect(outlineOf(text)).toEqual(['II.1.a task', 'II.2 task'])
    expect(readPlan(text).items[0]).toMatchObject({
      text: 'Rà soát quy chế quản lý hệ thống thông tin.',
      lead: ['Sở Tư pháp'],
      leadStated: true,
      coordinating: ['Các sở, ngành'],
      deadline: { dueOn: '2025-06-30' },
      product: 'Quyết định của UBND tỉnh',
    })
    expect(leadOf(text, 'II.2')).toEqual(['Sở Khoa học và Công nghệ'])
  })

  it('at the end of a list belong to all of it', () => {
    const text = `II. NHIỆM VỤ
1. Thủ tục hành chính
- Cắt giảm thời gian giải quyết.
- Công khai thủ tục.
- Đơn vị thực hiện: Sở Nội vụ.`
    expect(readPlan(text).items.map(({ anchor, lead }) => [anchor, lead])).toEqual([
      ['II.1.1', ['Sở Nội vụ']],
      ['II.1.2', ['Sở Nội vụ']],
    ])
  })
})
