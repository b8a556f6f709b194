import type { Actor, Role } from '#domain/access/roles.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import type { Database } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { provinceDays } from './province-calendar.ts'

type Member = { role: Role; title: string }
type Entry = {
  key: string
  kind: OrganisationKind
  name: string
  shortName: string
  parent?: string
  isTelecom?: boolean
  members: readonly Member[]
}

const agency = (role: 'officer' | 'carrier' = 'officer'): Member[] => [
  { role, title: role === 'carrier' ? 'Đầu mối' : 'Chuyên viên' },
  { role: 'head', title: 'Giám đốc' },
]

/** A province small enough to read, with everybody the story needs. */
const ENTRIES = [
  {
    key: 'committee',
    kind: 'committee',
    name: 'Ủy ban nhân dân tỉnh Hà Nam',
    shortName: 'UBND tỉnh',
    members: [{ role: 'leadership', title: 'Phó Chủ tịch' }],
  },
  {
    key: 'office',
    kind: 'office',
    name: 'Văn phòng Ủy ban nhân dân tỉnh',
    shortName: 'VPUB',
    members: [
      { role: 'office', title: 'Chuyên viên' },
      { role: 'office', title: 'Trưởng phòng' },
    ],
  },
  {
    key: 'dic',
    kind: 'department',
    name: 'Sở Thông tin và Truyền thông',
    shortName: 'Sở TT&TT',
    members: [
      { role: 'coordinator', title: 'Chuyên viên điều phối' },
      { role: 'head', title: 'Giám đốc' },
    ],
  },
  { key: 'construction', kind: 'department', name: 'Sở Xây dựng', shortName: 'Sở Xây dựng', members: agency() },
  { key: 'finance', kind: 'department', name: 'Sở Tài chính', shortName: 'Sở Tài chính', members: agency() },
  {
    key: 'kimBang',
    kind: 'district',
    name: 'Ủy ban nhân dân huyện Kim Bảng',
    shortName: 'UBND huyện Kim Bảng',
    members: agency(),
  },
  {
    key: 'thiSon',
    kind: 'commune',
    name: 'Ủy ban nhân dân xã Thi Sơn',
    shortName: 'UBND xã Thi Sơn',
    parent: 'kimBang',
    members: agency(),
  },
  {
    key: 'que',
    kind: 'commune',
    name: 'Ủy ban nhân dân thị trấn Quế',
    shortName: 'UBND thị trấn Quế',
    parent: 'kimBang',
    members: [],
  },
  {
    key: 'viettel',
    kind: 'enterprise',
    name: 'Viettel Hà Nam',
    shortName: 'Viettel',
    isTelecom: true,
    members: agency('carrier'),
  },
  {
    key: 'vnpt',
    kind: 'enterprise',
    name: 'Viễn thông Hà Nam',
    shortName: 'VNPT',
    isTelecom: true,
    members: agency('carrier'),
  },
] as const satisfies readonly Entry[]

export type OrganisationKey = (typeof ENTRIES)[number]['key']
export type Province = {
  organisationId: Record<OrganisationKey, string>
  /** Somebody of this organisation in this role; the second where two hold it. */
  actor: (key: OrganisationKey, role: Role, place?: number) => Actor
}

export async function seedProvince(db: Database): Promise<Province> {
  const organisationId = Object.fromEntries(ENTRIES.map((entry) => [entry.key, newId()])) as Province['organisationId']
  const entries: readonly (Entry & { key: OrganisationKey })[] = ENTRIES
  await db.organisation.createMany({
    data: entries.map((entry, index) => ({
      id: organisationId[entry.key],
      kind: entry.kind,
      name: entry.name,
      shortName: entry.shortName,
      nameEn: entry.name,
      folded: foldText(`${entry.name} ${entry.shortName}`),
      parentId: entry.parent ? organisationId[entry.parent as OrganisationKey] : null,
      isTelecom: entry.isTelecom ?? false,
      sortOrder: index,
    })),
  })
  const actors = entries.flatMap((entry) =>
    entry.members.map((member): Actor & { key: OrganisationKey } => ({
      key: entry.key,
      personId: newId(),
      personName: `${member.title} ${entry.shortName}`,
      membershipId: newId(),
      role: member.role,
      title: member.title,
      organisationId: organisationId[entry.key],
      organisationName: entry.name,
      organisationShortName: entry.shortName,
      organisationKind: entry.kind,
    })),
  )
  const createdAt = new Date('2023-11-01T00:00:00Z')
  await db.person.createMany({
    data: actors.map((actor) => ({
      id: actor.personId,
      displayName: actor.personName,
      email: `${actor.personId}@hanam.example`,
      createdAt,
    })),
  })
  await db.membership.createMany({
    data: actors.map((actor) => ({
      id: actor.membershipId,
      personId: actor.personId,
      organisationId: actor.organisationId,
      role: actor.role,
      title: actor.title,
    })),
  })
  await db.calendarDay.createMany({
    data: provinceDays.map((entry) => ({
      day: new Date(`${entry.day}T00:00:00Z`),
      year: Number(entry.day.slice(0, 4)),
      kind: entry.kind,
      name: entry.name,
      nameEn: entry.nameEn,
      source: 'test',
      confirmed: true,
    })),
  })
  await db.calendarVersion.create({ data: { version: 1, changedAt: createdAt, note: 'test' } })
  const actor: Province['actor'] = (key, role, place = 0) => {
    const found = actors.filter((one) => one.key === key && one.role === role)[place]
    if (!found) throw new Error(`nobody is ${role} of ${key}`)
    return found
  }
  return { organisationId, actor }
}

/** A command of its own, at an instant. */
export const commandBy = (actor: Actor, at: string): CommandContext => ({
  commandId: newId(),
  actor,
  now: new Date(at),
})
