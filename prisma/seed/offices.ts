import type { Role } from '#domain/access/roles.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { SeededOrganisation } from './organisations.ts'

/** An office somebody holds: people of the demo are named by it, never by an invented name. */
export type Office = {
  /** Left part of the mail address. */
  mailbox: string
  /** As the office is called within its organisation. */
  title: string
  displayName: string
  roles: readonly { role: Role; title: string }[]
}

const office = (mailbox: string, title: string, of: string, role: Role): Office => ({
  mailbox,
  title,
  displayName: `${title} ${of}`,
  roles: [{ role, title }],
})

const HEAD_TITLES = {
  committee: 'Chủ tịch',
  office: 'Chánh Văn phòng',
  department: 'Giám đốc',
  district: 'Chủ tịch',
  commune: 'Chủ tịch',
  press: 'Giám đốc',
  enterprise: 'Giám đốc',
} as const satisfies Record<OrganisationKind, string>

/** Heads whose title is not that of their kind, with the name under which they are known. */
const HEADS_OF_THEIR_OWN: Record<string, { title: string; displayName: string }> = {
  'Thanh tra tỉnh': { title: 'Chánh Thanh tra', displayName: 'Chánh Thanh tra tỉnh' },
  'Ban QL các KCN tỉnh': { title: 'Trưởng ban', displayName: 'Trưởng Ban QL các KCN tỉnh' },
  'Báo Hà Nam': { title: 'Tổng Biên tập', displayName: 'Tổng Biên tập Báo Hà Nam' },
}

function headOf({ kind, shortName }: SeededOrganisation): Office {
  const head = { ...office('lanhdao', HEAD_TITLES[kind], shortName, 'head'), ...HEADS_OF_THEIR_OWN[shortName] }
  return { ...head, roles: [{ role: 'head', title: head.title }] }
}

/** Offices of the organisations that hold a role of the province. */
const OFFICES_OF_THE_PROVINCE: Record<string, readonly Office[]> = {
  'UBND tỉnh': [
    office('phochutich', 'Phó Chủ tịch', 'UBND tỉnh', 'leadership'),
    office('chutich', 'Chủ tịch', 'UBND tỉnh', 'leadership'),
  ],
  'Văn phòng UBND tỉnh': [
    office('tonghop', 'Chuyên viên tổng hợp', 'Văn phòng UBND tỉnh', 'office'),
    office('kiemtra', 'Chuyên viên kiểm tra văn bản', 'Văn phòng UBND tỉnh', 'office'),
    {
      mailbox: 'lanhdao',
      title: 'Chánh Văn phòng',
      displayName: 'Chánh Văn phòng UBND tỉnh',
      roles: [
        { role: 'office', title: 'Chánh Văn phòng' },
        { role: 'head', title: 'Chánh Văn phòng' },
      ],
    },
  ],
  'Sở TT&TT': [
    {
      mailbox: 'dieuphoi',
      title: 'Chuyên viên điều phối',
      displayName: 'Chuyên viên điều phối Sở TT&TT',
      roles: [
        { role: 'coordinator', title: 'Chuyên viên điều phối' },
        { role: 'officer', title: 'Chuyên viên' },
      ],
    },
    office('lanhdao', 'Giám đốc', 'Sở TT&TT', 'head'),
    office('quantri', 'Quản trị hệ thống', 'Sở TT&TT', 'administrator'),
  ],
}

/** Everybody of an organisation: one who does the work, one who answers for it; the province's own organisations as they are. */
export function officesOf(organisation: SeededOrganisation): readonly Office[] {
  const { kind, shortName } = organisation
  const ofTheProvince = OFFICES_OF_THE_PROVINCE[shortName]
  if (ofTheProvince) return ofTheProvince
  const worker =
    kind === 'enterprise'
      ? office('daumoi', 'Đầu mối', shortName, 'carrier')
      : office('chuyenvien', kind === 'press' ? 'Đầu mối' : 'Chuyên viên', shortName, 'officer')
  const both = [worker, headOf(organisation)]
  return shortName === 'Thanh tra tỉnh' ? [...both, office('giamsat', 'Thanh tra viên', shortName, 'auditor')] : both
}

/** The sign-ins offered on the demo's first page, in the order of the story: mailbox, organisation. */
export const DEMO_SIGN_INS = [
  ['dieuphoi', 'Sở TT&TT'],
  ['lanhdao', 'Sở TT&TT'],
  ['chuyenvien', 'Sở Xây dựng'],
  ['lanhdao', 'Sở Xây dựng'],
  ['chuyenvien', 'UBND huyện Kim Bảng'],
  ['lanhdao', 'UBND huyện Kim Bảng'],
  ['chuyenvien', 'UBND thị trấn Quế'],
  ['chuyenvien', 'Báo Hà Nam'],
  ['daumoi', 'VNPT Hà Nam'],
  ['daumoi', 'Viettel Hà Nam'],
  ['tonghop', 'Văn phòng UBND tỉnh'],
  ['kiemtra', 'Văn phòng UBND tỉnh'],
  ['phochutich', 'UBND tỉnh'],
  ['giamsat', 'Thanh tra tỉnh'],
  ['quantri', 'Sở TT&TT'],
] as const
