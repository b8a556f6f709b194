import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { type NamedOrganisation, type NameFinder, nameFinder } from './find-by-name.ts'
import type { EndingKind, NewOrganisation, Receiver, ReformContent, ReformLine } from './reform.ts'

const UNREADABLE = refuse('reform-line-unreadable')

/** How a founded organisation says what it is, folded. */
const KIND_WORDS: Readonly<Record<string, OrganisationKind>> = {
  'uy ban': 'committee',
  'van phong': 'office',
  so: 'department',
  huyen: 'district',
  xa: 'commune',
  'bao chi': 'press',
  'doanh nghiep': 'enterprise',
}

const cut = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean)

type Names = Pick<NewOrganisation, 'name' | 'shortName' | 'nameEn'>
const namesOf = ([name, shortName = name, nameEn = name]: readonly (string | undefined)[]): Result<Names> =>
  name && shortName && nameEn ? accept({ name, shortName, nameEn }) : UNREADABLE

/** `Công an tỉnh (an ninh mạng, an toàn thông tin)`: who receives, and what words it asks for. */
function receiverOf(written: string, names: NameFinder): Result<Receiver> {
  const [, name = '', words = ''] = /^(.*?)\s*(?:\(([^)]*)\))?$/.exec(written) ?? []
  const found = names.one(name)
  return found.ok ? accept({ organisationId: found.value, words: cut(words, ',') }) : found
}

type Side = { left: string; right: string; names: NameFinder }
type ReadLine = (side: Side) => Result<ReformLine>

const ending =
  (kind: EndingKind): ReadLine =>
  ({ left, right, names }) => {
    const from = names.all(left)
    if (!from.ok) return from
    const to: Receiver[] = []
    for (const written of cut(right, ';')) {
      const receiver = receiverOf(written, names)
      if (!receiver.ok) return receiver
      to.push(receiver.value)
    }
    return to.length > 0 ? accept({ kind, from: from.value, to }) : UNREADABLE
  }

/** What each line does, by how it begins (folded). */
const LINES: Readonly<Record<string, ReadLine>> = {
  'sap nhap': ending('merge'),
  'hop nhat': ending('merge'),
  'chia tach': ending('split'),
  'ket thuc hoat dong': ending('abolish'),
  'doi ten': ({ left, right, names }) => {
    const organisation = names.one(left)
    if (!organisation.ok) return organisation
    const given = namesOf(cut(right, '|'))
    return given.ok ? accept({ kind: 'rename', organisationId: organisation.value, ...given.value }) : given
  },
  'chuyen vai tro dieu phoi': ({ left, right, names }) => {
    const from = names.one(left)
    const to = names.one(right)
    if (!from.ok) return from
    return to.ok ? accept({ kind: 'pass-coordinator', fromId: from.value, toId: to.value }) : to
  },
  'dat duoi': ({ left, right, names }) => {
    const organisations = names.all(left)
    if (!organisations.ok) return organisations
    if (foldText(right) === 'khong')
      return accept({ kind: 'place-under', organisationIds: organisations.value, parentId: null })
    const parent = names.one(right)
    return parent.ok
      ? accept({ kind: 'place-under', organisationIds: organisations.value, parentId: parent.value })
      : parent
  },
}

function foundedBy(body: string, id: string): Result<NewOrganisation> {
  const [kindWord = '', ...written] = cut(body, '|')
  const kind = KIND_WORDS[foldText(kindWord)]
  const given = namesOf(written)
  return kind && given.ok ? accept({ id, kind, parentId: null, ...given.value }) : UNREADABLE
}

/**
 * A reform as people write it, one line each:
 * `Sáp nhập: A; B → C; D (từ ngữ, từ ngữ)` · `Chia tách: …` · `Kết thúc hoạt động: …` · `Đổi tên: A → Tên | Tên ngắn |
 * English` · `Chuyển vai trò điều phối: A → B` · `Đặt dưới: A; B → C` (or `→ không`) · `Lập mới: sở | Tên | Tên ngắn |
 * English`. Names are those of today's register; organisations that a line founds may be named after it. A refusal
 * names the line.
 */
export function readReformText(
  text: string,
  { register, newId }: { register: readonly NamedOrganisation[]; newId: () => string },
): Result<ReformContent> {
  const lines: ReformLine[] = []
  const created: NewOrganisation[] = []
  for (const [place, written] of text.split('\n').entries()) {
    const line = written.trim()
    if (line === '' || line.startsWith('#')) continue
    const [, verb = '', body = ''] = /^([^:]*):(.*)$/.exec(line) ?? []
    const at = (problem: { reason: string; params?: Record<string, string | number> }) =>
      refuse(problem.reason, { field: 'text', params: { line: place + 1, name: '', ...problem.params } })
    if (foldText(verb) === 'lap moi') {
      const founded = foundedBy(body, newId())
      if (!founded.ok) return at(founded)
      created.push(founded.value)
      continue
    }
    const [left = '', right = ''] = body.split(/→|->/)
    const read = LINES[foldText(verb)]?.({ left, right, names: nameFinder([...register, ...created]) }) ?? UNREADABLE
    if (!read.ok) return at(read)
    lines.push(read.value)
  }
  return accept({ text, lines, created })
}
