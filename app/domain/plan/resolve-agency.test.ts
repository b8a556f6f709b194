import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import type { RegisterRow } from './group-members.ts'
import { findOrganisation, resolveWritten } from './resolve-agency.ts'

const row = (kind: RegisterRow['kind'], name: string, shortName: string, until: string | null = null): RegisterRow => ({
  id: shortName,
  kind,
  name,
  shortName,
  isTelecom: false,
  validFrom: null,
  validTo: until === null ? null : plainDate(until),
})
const rows = [
  row('committee', 'Ủy ban nhân dân tỉnh Hà Nam', 'UBND tỉnh'),
  row('office', 'Văn phòng Ủy ban nhân dân tỉnh', 'VPUB'),
  row('department', 'Sở Thông tin và Truyền thông', 'STTTT'),
  row('department', 'Sở Nông nghiệp và Phát triển nông thôn', 'SNN&PTNT'),
  row('department', 'Sở Lao động - Thương binh và Xã hội', 'SLĐTBXH'),
  row('department', 'Sở Văn hóa, Thể thao và Du lịch', 'SVHTTDL'),
  row('department', 'Sở Công Thương', 'SCT'),
  row('department', 'Sở Thủy sản', 'STS', '2010-01-01'),
  row('department', 'Công an tỉnh Hà Nam', 'CAT'),
  row('district', 'Ủy ban nhân dân huyện Kim Bảng', 'Kim Bảng'),
  row('press', 'Đài Phát thanh và Truyền hình Hà Nam', 'ĐPTTH'),
  row('enterprise', 'Viễn thông Hà Nam (VNPT Hà Nam)', 'VNPT'),
]
const register = { rows, on: plainDate('2024-06-01') }
const nameOf = (written: string): string | undefined => findOrganisation(written, register)?.shortName

describe('an agency of the register', () => {
  it.each([
    ['Sở Thông tin và Truyền thông tỉnh Hà Nam', 'STTTT'],
    ['Sở Thông tin & Truyền thông', 'STTTT'],
    ['Sở TT&TT', 'STTTT'],
    ['Sở TTTT', 'STTTT'],
    ['Sở NN&PTNT', 'SNN&PTNT'],
    ['Sở Nông nghiệp và PTNT', 'SNN&PTNT'],
    ['Sở LĐ-TB&XH', 'SLĐTBXH'],
    ['Sở Lao động – TB&XH', 'SLĐTBXH'],
    ['Sở VH,TT&DL', 'SVHTTDL'],
    ['Sở Văn hoá, Thể thao và Du lịch', 'SVHTTDL'],
    ['Giám đốc Sở Công thương', 'SCT'],
    ['Văn phòng UBND tỉnh', 'VPUB'],
    ['Chủ tịch UBND huyện Kim Bảng', 'Kim Bảng'],
    ['Uỷ ban nhân dân tỉnh', 'UBND tỉnh'],
    ['Công an tỉnh', 'CAT'],
    ['Đài Phát thanh và Truyền hình tỉnh', 'ĐPTTH'],
    ['VNPT Hà Nam', 'VNPT'],
  ])('is met by "%s"', (written, shortName) => {
    expect(nameOf(written)).toBe(shortName)
  })

  it.each(['Sở Y tế', 'Sở TP', 'Sở Thủy sản', 'UBND huyện Thanh Liêm', 'Tổ Đề án 06', 'Sở'])(
    'is not guessed from "%s"',
    (written) => {
      expect(nameOf(written)).toBeUndefined()
    },
  )

  it.each([
    ['Thủ trưởng các sở, ban, ngành', 'departments'],
    ['Chủ tịch UBND các huyện, thành phố', 'districts'],
    ['UBND các xã, phường', 'communes'],
  ])('"%s" is the group', (written, groupKey) => {
    expect(resolveWritten(written, register)).toEqual({ organisationId: null, groupKey })
  })
})
