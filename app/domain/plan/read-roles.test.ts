import { describe, expect, it } from 'vitest'
import { readAddressee } from './read-addressee.ts'
import { assignsWork, readRoles } from './read-roles.ts'

const health = readAddressee('Sở Y tế')

describe('the words that give a role', () => {
  it('"Chủ trì, phối hợp với X, Y" lets the addressee lead and X and Y take part', () => {
    const roles = readRoles('Chủ trì, phối hợp với Sở Tài chính, Công an tỉnh xây dựng đề án.', health)
    expect(roles).toMatchObject({ lead: ['Sở Y tế'], leadStated: true, coordinating: ['Sở Tài chính', 'Công an tỉnh'] })
  })

  it('"X chủ trì, cùng Y …" lets Y take part', () => {
    const roles = readRoles('Sở Tài chính chủ trì, cùng Thuế tỉnh thẩm định phương án.', null)
    expect(roles).toMatchObject({ lead: ['Sở Tài chính'], coordinating: ['Thuế tỉnh'] })
  })

  it('"Phối hợp với X" lets the addressee only take part', () => {
    const roles = readRoles('Phối hợp với Sở Nội vụ rà soát.', health)
    expect(roles).toMatchObject({
      addresseeRole: 'coordinates',
      lead: [],
      leadStated: false,
      coordinating: ['Sở Nội vụ'],
    })
  })

  it('"Là cơ quan thường trực, chủ trì …" leads too', () => {
    const roles = readRoles('Là cơ quan thường trực, chủ trì, phối hợp với Sở Nội vụ triển khai.', health)
    expect([roles.addresseeRole, roles.coordinating]).toEqual(['leads', ['Sở Nội vụ']])
  })

  it('"Giao Sở X chủ trì" names the lead inside a task', () => {
    const roles = readRoles('Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính lập dự án.', null)
    expect(roles).toMatchObject({ lead: ['Sở Y tế'], leadStated: true, coordinating: ['Sở Tài chính'] })
  })

  it('"(Cơ quan chủ trì: X; cơ quan phối hợp: Y)" is read as written', () => {
    const roles = readRoles(
      'Phát triển trạm BTS (Cơ quan chủ trì: Sở Xây dựng; cơ quan phối hợp: UBND cấp huyện).',
      null,
    )
    expect(roles).toMatchObject({ lead: ['Sở Xây dựng'], coordinating: ['UBND cấp huyện'] })
  })

  it('"đồng chủ trì" names both and asks for a choice', () => {
    const roles = readRoles('Công an tỉnh và Sở Tư pháp đồng chủ trì làm sạch dữ liệu.', null)
    expect([roles.lead, roles.jointLead]).toEqual([['Công an tỉnh', 'Sở Tư pháp'], true])
  })

  it.each([
    'Tăng cường phối hợp, chia sẻ, sử dụng chung cơ sở hạ tầng.',
    'Ngân sách bảo đảm các hoạt động do các cơ quan nhà nước thuộc tỉnh chủ trì thực hiện theo quy định.',
    'Các doanh nghiệp phối hợp phát triển hạ tầng số theo nguyên tắc dùng chung.',
    'Nâng cao năng lực chủ trì các nhiệm vụ khoa học.',
  ])('"%s" assigns nothing', (text) => {
    const { lead, coordinating } = readRoles(text, null)
    expect([lead, coordinating, assignsWork(text)]).toEqual([[], [], false])
  })

  it('the article that only puts a decision into force assigns nothing', () => {
    expect(assignsWork('Sở Nội vụ, Sở Y tế chịu trách nhiệm thi hành Quyết định này.')).toBe(false)
    expect(assignsWork('Giao Sở Tài chính chủ trì, cân đối kinh phí.')).toBe(true)
  })
})

describe('other ways to say who leads', () => {
  it.each([
    ['Xây trạm quan trắc (Sở Xây dựng chủ trì; Sở Tài chính phối hợp).', ['Sở Xây dựng'], ['Sở Tài chính']],
    ['Tập huấn cán bộ (thực hiện: Viễn thông tỉnh).', ['Viễn thông tỉnh'], []],
    [
      'Lập đề án. Đơn vị chủ trì: Sở Nội vụ; đơn vị phối hợp: Thuế tỉnh; thời gian: quý I/2025.',
      ['Sở Nội vụ'],
      ['Thuế tỉnh'],
    ],
    ['Lập đề án. Chủ trì: Tổ Đề án 06. Phối hợp: các sở, ban, ngành.', ['Tổ Đề án 06'], ['các sở, ban, ngành']],
    ['Xây dựng nền tảng số, do Sở Y tế chủ trì.', ['Sở Y tế'], []],
    ['Đồng ý chủ trương đầu tư; giao Sở Xây dựng rà soát hồ sơ.', ['Sở Xây dựng'], []],
    ['Yêu cầu các sở, ban, ngành báo cáo kết quả.', ['các sở, ban, ngành'], []],
    ['Đẩy mạnh tuyên truyền (Báo Hà Nam).', ['Báo Hà Nam'], []],
    ['Định giá tài sản công trong quý III/2024 (Sở Tài chính thực hiện).', ['Sở Tài chính'], []],
    ['Từ nay đến hết ngày 30/6/2025, Sở Tư pháp số hóa sổ hộ tịch.', ['Sở Tư pháp'], []],
    ['Đối với Sở Nội vụ: Tham mưu kiện toàn tổ chức.', ['Sở Nội vụ'], []],
    ['Công an tỉnh: Phối hợp với Sở Y tế kiểm tra.', [], ['Sở Y tế']],
    ['UBND tỉnh giao Sở Tư pháp thẩm định dự thảo.', ['Sở Tư pháp'], []],
    ['Sở Y tế phối hợp với Công an tỉnh kiểm tra các cơ sở.', ['Sở Y tế'], ['Công an tỉnh']],
    ['Công an tỉnh là đầu mối tổng hợp, với sự tham gia của Sở Tư pháp.', ['Công an tỉnh'], ['Sở Tư pháp']],
    [
      'Giao Sở A chủ trì, phối hợp với Sở Y tế, Sở Tài chính và UBND các huyện, thành phố kiểm tra.',
      ['Sở A'],
      ['Sở Y tế', 'Sở Tài chính', 'UBND các huyện, thành phố'],
    ],
  ])('%s', (text, lead, coordinating) => {
    expect(readRoles(text, null)).toMatchObject({ lead, coordinating })
  })

  it('"Chủ động phối hợp với X" under a heading is only to take part', () => {
    expect(readRoles('Chủ động phối hợp với Sở Nội vụ rà soát.', health)).toMatchObject({
      lead: [],
      coordinating: ['Sở Nội vụ'],
    })
  })

  it.each([
    'Sở Y tế đã ban hành quy chế.',
    'Bảo đảm kinh phí theo quy chế phối hợp với Sở Tài chính.',
    'Hoàn thiện cơ chế phối hợp giữa Công an tỉnh và các huyện.',
  ])('"%s" assigns nothing', (text) => {
    const { lead, coordinating } = readRoles(text, null)
    expect([lead, coordinating]).toEqual([[], []])
  })

  it.each([
    ['SỞ TÀI CHÍNH', ['Sở tài chính']],
    ['Trách nhiệm của Công an tỉnh', ['Công an tỉnh']],
    ['Sở Y tế có trách nhiệm:', ['Sở Y tế']],
    ['Giao Sở Y tế chủ trì, phối hợp với các cơ quan thực hiện:', ['Sở Y tế']],
    ['Bưu điện tỉnh, Chi nhánh Viettel Hà Nam', ['Bưu điện tỉnh', 'Chi nhánh Viettel Hà Nam']],
  ])('the heading "%s" addresses them', (heading, members) => {
    expect(readAddressee(heading)?.members).toEqual(members)
  })
})
