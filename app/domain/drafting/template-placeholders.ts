import type { DraftKind } from './kinds.ts'
import { paperData } from './paper-data.ts'
import { SAMPLE_FACTS } from './sample-facts.ts'

/** A placeholder as it stands in a template: a list or a condition holds others. */
export type UsedPlaceholder = { name: string; inner: readonly UsedPlaceholder[] }

/** Who sends it, what was reported, what the plan says and who signs: no paper of the procedure is without. */
const ALWAYS = [
  'co_quan_ban_hanh',
  'phan_anh.ma',
  'phan_anh.noi_dung',
  'phan_anh.de_nghi',
  'nhiem_vu_da_giao.nguyen_van',
  'chu_ky.dong',
] as const
/** Differing opinions stay word for word, and who was silent is named. */
const CONSOLIDATED = ['y_kien.co_quan', 'y_kien.lua_chon', 'y_kien.nguyen_van', 'de_xuat.doan'] as const

/** Without these a template of the kind is refused: what they stand for must reach its reader. */
const REQUIRED = {
  submission: CONSOLIDATED,
  report: CONSOLIDATED,
  slip: ['kinh_gui.ten', 'cau_hoi.doan', 'han_tra_loi', 'quy_dinh_im_lang'],
  decision: ['ly_do_tu_choi', 'giao_viec.giao_viec'],
  conclusion: ['y_kien_chi_dao', 'giao_viec.giao_viec'],
  letter: ['kinh_gui.ten', 'y_kien_chi_dao', 'giao_viec.giao_viec'],
  answer: ['mot_noi_gui', 'tra_loi.doan'],
  forward: ['mot_noi_gui'],
} as const satisfies Record<DraftKind, readonly string[]>

export const requiredOf = (kind: DraftKind): readonly string[] => [...ALWAYS, ...REQUIRED[kind]]

export type Placeholder = { name: string; example: string; isRequired: boolean }
export type PlaceholderList = { name: string; fields: readonly Placeholder[] }

/** Every placeholder of a kind with an example, those of a list under its name. */
export function placeholdersOf(kind: DraftKind): { texts: Placeholder[]; lists: PlaceholderList[] } {
  const data = Object.entries(paperData(kind, SAMPLE_FACTS))
  const required = requiredOf(kind)
  return {
    texts: data.flatMap(([name, value]) =>
      typeof value === 'object'
        ? []
        : [{ name, example: typeof value === 'string' ? value : '', isRequired: required.includes(name) }],
    ),
    lists: data.flatMap(([name, value]) => {
      if (typeof value !== 'object') return []
      const fields = Object.entries(value[0] ?? {}).map(([field, example]) => ({
        name: field,
        example,
        isRequired: required.includes(`${name}.${field}`),
      }))
      return [{ name, fields }]
    }),
  }
}

/** What a template lacks, and what it names that no paper of its kind has. */
export function findPlaceholderFaults(
  kind: DraftKind,
  used: readonly UsedPlaceholder[],
): { missing: string[]; unknown: string[] } {
  const { texts, lists } = placeholdersOf(kind)
  const known = new Map(lists.map(({ name, fields }) => [name, fields.map((field) => field.name)]))
  const everywhere = new Set([...texts.map(({ name }) => name), ...known.keys()])
  const found = new Set<string>()
  const unknown = new Set<string>()
  const walk = (here: readonly UsedPlaceholder[], around: readonly string[]): void => {
    for (const { name, inner } of here) {
      const list = around.find((one) => known.get(one)?.includes(name))
      if (list) found.add(`${list}.${name}`)
      else if (everywhere.has(name)) found.add(name)
      else unknown.add(name)
      walk(inner, known.has(name) && !list ? [name, ...around] : around)
    }
  }
  walk(used, [])
  return { missing: requiredOf(kind).filter((name) => !found.has(name)), unknown: [...unknown] }
}
