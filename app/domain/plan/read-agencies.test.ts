import { describe, expect, it } from 'vitest'
import { findGroup } from './addressee-groups.ts'
import { readAddressee, readSubject } from './read-addressee.ts'
import { readAgencies } from './read-agencies.ts'

const agenciesIn = (text: string) => readAgencies(text).agencies

describe('a list of agencies in running text', () => {
  it.each([
    ['Sở Xây dựng xây dựng quy chế', ['Sở Xây dựng']],
    ['Sở Kế hoạch và Đầu tư và Sở Tài chính tham mưu', ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính']],
    ['các Sở: Tài chính, Kế hoạch và Đầu tư rà soát', ['Sở Tài chính', 'Sở Kế hoạch và Đầu tư']],
    ['Sở Y tế, Giáo dục và Đào tạo triển khai', ['Sở Y tế', 'Sở Giáo dục và Đào tạo']],
    ['Sở Văn hóa, Thể thao và Du lịch, Báo Hà Nam tuyên truyền', ['Sở Văn hóa, Thể thao và Du lịch', 'Báo Hà Nam']],
    ['Sở TT&TT, UBND các huyện, thị xã, thành phố thực hiện', ['Sở TT&TT', 'UBND các huyện, thị xã, thành phố']],
    [
      'Công an tỉnh, Hội Nông dân tỉnh và các đơn vị có liên quan triển khai',
      ['Công an tỉnh', 'Hội Nông dân tỉnh', 'các đơn vị có liên quan'],
    ],
    ['các sở, ban, ngành, địa phương tổ chức triển khai', ['các sở, ban, ngành, địa phương']],
    ['các cơ quan, tổ chức triển khai', ['các cơ quan']],
    [
      'Ủy ban nhân dân huyện Kim Bảng và UBND thành phố Phủ Lý bố trí',
      ['Ủy ban nhân dân huyện Kim Bảng', 'UBND thành phố Phủ Lý'],
    ],
    ['Uỷ ban nhân dân các xã, phường, thị trấn hỗ trợ', ['Uỷ ban nhân dân các xã, phường, thị trấn']],
    ['các doanh nghiệp viễn thông xóa vùng lõm sóng', ['các doanh nghiệp viễn thông']],
    [
      'các doanh nghiệp hoạt động trong lĩnh vực hạ tầng số tổ chức triển khai',
      ['các doanh nghiệp hoạt động trong lĩnh vực hạ tầng số'],
    ],
    ['Giám đốc Sở Nội vụ theo dõi', ['Giám đốc Sở Nội vụ']],
    ['Công an các huyện, thị xã, thành phố rà soát', ['Công an các huyện, thị xã, thành phố']],
    [
      'Văn phòng Đoàn ĐBQH và HĐND tỉnh, Văn phòng UBND tỉnh tham mưu',
      ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'Văn phòng UBND tỉnh'],
    ],
    [
      'Sở VH,TT&DL, Sở LĐ-TB&XH, Sở NN&PTNT, Sở GD&ĐT triển khai',
      ['Sở VH,TT&DL', 'Sở LĐ-TB&XH', 'Sở NN&PTNT', 'Sở GD&ĐT'],
    ],
    [
      'Ban Quản lý các khu công nghiệp tỉnh, Bộ CHQS tỉnh, Cục Thuế tỉnh, NHNN chi nhánh tỉnh và Đài PTTH tỉnh lập',
      ['Ban Quản lý các khu công nghiệp tỉnh', 'Bộ CHQS tỉnh', 'Cục Thuế tỉnh', 'NHNN chi nhánh tỉnh', 'Đài PTTH tỉnh'],
    ],
    [
      'Ủy ban MTTQ Việt Nam tỉnh, Ban Tuyên giáo Tỉnh ủy và các tổ chức chính trị - xã hội tuyên truyền',
      ['Ủy ban MTTQ Việt Nam tỉnh', 'Ban Tuyên giáo Tỉnh ủy', 'các tổ chức chính trị - xã hội'],
    ],
    ['Tỉnh đoàn, VNPT Hà Nam, Viettel Hà Nam lắp đặt', ['Tỉnh đoàn', 'VNPT Hà Nam', 'Viettel Hà Nam']],
    ['Kho bạc Nhà nước tỉnh, Thanh tra tỉnh kiểm tra', ['Kho bạc Nhà nước tỉnh', 'Thanh tra tỉnh']],
    [
      'Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh đẩy nhanh',
      ['Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh'],
    ],
    [
      'Sở Nông nghiệp & Phát triển nông thôn, Sở Lao động – TB&XH',
      ['Sở Nông nghiệp & Phát triển nông thôn', 'Sở Lao động – TB&XH'],
    ],
    [
      'Giám đốc các Sở: Tài chính, Xây dựng; Thủ trưởng các sở, ban, ngành chịu trách nhiệm',
      ['Sở Tài chính', 'Sở Xây dựng', 'Thủ trưởng các sở, ban, ngành'],
    ],
    ['UBND các huyện: Kim Bảng, Thanh Liêm rà soát', ['UBND các huyện: Kim Bảng, Thanh Liêm']],
    [
      'UBND các huyện, thành phố và các doanh nghiệp viễn thông lập',
      ['UBND các huyện, thành phố', 'các doanh nghiệp viễn thông'],
    ],
    ['Sở Tài chính (cơ quan thường trực), Sở Nội vụ lập', ['Sở Tài chính', 'Sở Nội vụ']],
    ['Trung tâm Xúc tiến đầu tư tỉnh phối hợp', ['Trung tâm Xúc tiến đầu tư tỉnh']],
    ['Văn phòng Đăng ký đất đai tỉnh cập nhật', ['Văn phòng Đăng ký đất đai tỉnh']],
    ['Công ty Điện lực bảo đảm cấp điện toàn tỉnh', ['Công ty Điện lực']],
    ['các doanh nghiệp bán lẻ niêm yết giá', ['các doanh nghiệp bán lẻ']],
    ['Các chủ mỏ khoáng sản lắp đặt trạm cân', ['Các chủ mỏ khoáng sản']],
    ['UBND các xã, phường: Bố trí mặt bằng', ['UBND các xã, phường']],
  ])('%s', (text, agencies) => {
    expect(agenciesIn(text)).toEqual(agencies)
  })

  it.each([
    'chia sẻ, dùng chung hạ tầng',
    'Báo cáo kết quả',
    'Thanh tra, kiểm tra việc thực hiện',
    'Hội nghị tổng kết',
    'Phòng, chống dịch',
    'Trung tâm dữ liệu tỉnh',
    'các nền tảng số',
    'số lượng thuê bao',
    '',
  ])('finds nobody in "%s"', (text) => {
    expect(agenciesIn(text)).toEqual([])
  })
})

describe('a group of addressees', () => {
  it.each([
    ['Các sở, ban, ngành khác', 'other-departments'],
    ['các sở, ngành còn lại', 'other-departments'],
    ['Các sở, ban, ngành', 'departments'],
    ['UBND cấp huyện', 'districts'],
    ['Uỷ ban nhân dân các huyện, thị xã, thành phố', 'districts'],
    ['Ủy ban nhân dân các xã, phường, thị trấn', 'communes'],
    ['Các cơ quan báo chí', 'press'],
    ['Các doanh nghiệp bưu chính, viễn thông', 'telecom-enterprises'],
    ['các doanh nghiệp trên địa bàn tỉnh', 'enterprises'],
  ])('%s is known', (written, key) => {
    expect(findGroup(written)).toBe(key)
  })

  it.each(['Sở Xây dựng', 'UBND huyện Kim Bảng', 'UBND thành phố Phủ Lý', 'các số liệu khác', 'UBND xã Thi Sơn'])(
    '%s is none',
    (written) => {
      expect(findGroup(written)).toBeNull()
    },
  )

  it('"thường xuyên" in the name of a centre ends no name', () => {
    expect(readSubject('Giám đốc các trung tâm giáo dục thường xuyên hoàn trả các khoản thu')?.addressee.written).toBe(
      'Giám đốc các trung tâm giáo dục thường xuyên',
    )
  })

  it('a heading about a field of work addresses nobody', () => {
    expect(readAddressee('Hạ tầng công nghệ số')).toBeNull()
    expect(readAddressee('Giải pháp về nguồn vốn')).toBeNull()
  })

  it('a heading that names two departments lists both', () => {
    expect(readAddressee('Sở Tài chính, Sở Kế hoạch và Đầu tư')).toEqual({
      written: 'Sở Tài chính, Sở Kế hoạch và Đầu tư',
      kind: 'group',
      members: ['Sở Tài chính', 'Sở Kế hoạch và Đầu tư'],
    })
  })
})
