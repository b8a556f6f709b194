import type { PaperKind } from './kinds.ts'
import { sampleData } from './sample-data.ts'

/** A placeholder as it stands in a template: a list or a condition holds others. */
export type UsedPlaceholder = { name: string; inner: readonly UsedPlaceholder[] }

/** Who sends it and who signs. */
const ALWAYS = ['co_quan_ban_hanh', 'chu_ky.dong'] as const
/** Every filing in its own words and what the plan says: no document of the procedure is without. */
const MATTER = ['phan_anh.ma', 'phan_anh.noi_dung', 'phan_anh.de_nghi', 'nhiem_vu_da_giao.nguyen_van'] as const
/** Differing opinions stay word for word, and who was silent is named. */
const CONSOLIDATED = [...MATTER, 'y_kien.co_quan', 'y_kien.lua_chon', 'y_kien.nguyen_van', 'de_xuat.doan'] as const

/** Without these a template of the kind is refused: what they stand for must reach its reader. */
const REQUIRED = {
  submission: CONSOLIDATED,
  report: CONSOLIDATED,
  slip: [...MATTER, 'kinh_gui.ten', 'cau_hoi.doan', 'han_tra_loi', 'quy_dinh_im_lang'],
  decision: [...MATTER, 'ly_do_tu_choi', 'giao_viec.giao_viec'],
  conclusion: [...MATTER, 'y_kien_chi_dao', 'giao_viec.giao_viec'],
  letter: [...MATTER, 'kinh_gui.ten', 'y_kien_chi_dao', 'giao_viec.giao_viec'],
  answer: [...MATTER, 'mot_noi_gui', 'tra_loi.doan'],
  forward: [...MATTER, 'mot_noi_gui'],
  urging: ['mot_noi_gui', 'nhiem_vu.noi_dung', 'nhiem_vu.thoi_han', 'yeu_cau.dong'],
} as const satisfies Record<PaperKind, readonly string[]>

export const requiredOf = (kind: PaperKind): readonly string[] => [...ALWAYS, ...REQUIRED[kind]]

export type Placeholder = { name: string; example: string; isRequired: boolean }
export type PlaceholderList = { name: string; fields: readonly Placeholder[] }

/** Every placeholder of a kind with an example, those of a list under its name. */
export function placeholdersOf(kind: PaperKind): { texts: Placeholder[]; lists: PlaceholderList[] } {
  const data = Object.entries(sampleData(kind))
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
  kind: PaperKind,
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
