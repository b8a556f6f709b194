import { readFile } from 'node:fs/promises'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'

type RegisterEntry = {
  kind: OrganisationKind
  name: string
  shortName: string
  nameEn: string
  mailName: string
  isTelecom: boolean
}
type District = { code: string; name: string; nameEn: string; communes: { code: string; name: string }[] }

/** An organisation as the rest of the seed knows it. `mailName` is the part of mail addresses that is its own. */
export type SeededOrganisation = {
  id: string
  kind: OrganisationKind
  name: string
  shortName: string
  mailName: string
}

type Row = SeededOrganisation & {
  nameEn: string
  isTelecom: boolean
  parentId: string | null
  unitCode: string | null
  sortOrder: number
}

const read = async <Content>(name: string): Promise<Content> =>
  JSON.parse(await readFile(new URL(`./data/${name}`, import.meta.url), 'utf8')) as Content

/** The order in which the province lists its agencies. */
const FIRST_IN_ORDER = {
  committee: 0,
  office: 10,
  department: 100,
  district: 200,
  press: 300,
  enterprise: 400,
  commune: 1000,
} as const satisfies Record<OrganisationKind, number>

const UNIT_WORDS_EN = { 'Phường ': 'Ward', 'Xã ': 'Commune', 'Thị trấn ': 'Township' } as const

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
/** "Huyện Kim Bảng" → "UBND huyện Kim Bảng": as the plan writes it. */
const committeeOf = (unit: string): string => `UBND ${lowerFirst(unit)}`
const withoutKind = (unit: string): string => unit.replace(/^(Thành phố|Thị xã|Huyện|Phường|Xã|Thị trấn) /, '')
const toMailName = (unit: string): string => foldText(unit).replaceAll(' ', '')

function communeNameEn(name: string): string {
  const [word, kind] = Object.entries(UNIT_WORDS_EN).find(([start]) => name.startsWith(start)) ?? ['', '']
  return `${name.slice(word.length)} ${kind} People's Committee`
}

function unitRows(districts: readonly District[], provinceId: string | null): Row[] {
  const placed = { isTelecom: false }
  return districts.flatMap((district, place) => {
    const id = newId()
    const name = committeeOf(district.name)
    const mailName = toMailName(withoutKind(district.name))
    const own: Row = {
      ...placed,
      id,
      kind: 'district',
      name,
      shortName: name.replace('thành phố', 'TP'),
      nameEn: `${district.nameEn} People's Committee`,
      mailName,
      parentId: provinceId,
      unitCode: district.code,
      sortOrder: FIRST_IN_ORDER.district + place,
    }
    const communes = district.communes.map(
      (commune, index): Row => ({
        ...placed,
        id: newId(),
        kind: 'commune',
        name: committeeOf(commune.name),
        shortName: committeeOf(commune.name),
        nameEn: communeNameEn(commune.name),
        mailName: `${toMailName(commune.name)}.${mailName}`,
        parentId: id,
        unitCode: commune.code,
        sortOrder: FIRST_IN_ORDER.commune + place * 100 + index,
      }),
    )
    return [own, ...communes]
  })
}

/** The register of Hà Nam of late 2023: province, departments, six districts, 109 communes, press and enterprises. */
export async function seedOrganisations(): Promise<SeededOrganisation[]> {
  const register = await read<RegisterEntry[]>('organisations.json')
  const districts = await read<District[]>('districts.json')
  const entries = register.map(
    (entry, place): Row => ({
      ...entry,
      id: newId(),
      parentId: null,
      unitCode: null,
      sortOrder: FIRST_IN_ORDER[entry.kind] + place,
    }),
  )
  const provinceId = entries.find(({ kind }) => kind === 'committee')?.id ?? null
  const rows = [
    ...entries.map((row) => ({
      ...row,
      parentId: row.id === provinceId || row.kind === 'enterprise' ? null : provinceId,
    })),
    ...unitRows(districts, provinceId),
  ]
  await db.organisation.createMany({
    data: rows.map(({ mailName: _mailName, ...row }) => ({
      ...row,
      folded: foldText([row.name, row.shortName, row.nameEn].join(' ')),
    })),
  })
  return rows
}
