import { foldText } from '#domain/shared/fold-text.ts'

/** What the sentences under a heading are; `context` explains and assigns nothing. */
export type SectionKind = 'target' | 'task' | 'duty' | 'context'

const SECTION_WORDS: readonly { kind: SectionKind; words: RegExp }[] = [
  { kind: 'duty', words: /to chuc (trien khai )?thuc hien|phan cong|trach nhiem|to chuc trien khai/ },
  { kind: 'context', words: /kinh phi|nguon luc|muc dich|quan diem|thuc trang|su can thiet|can cu|doi tuong|pham vi/ },
  { kind: 'target', words: /muc tieu|chi tieu/ },
  { kind: 'task', words: /nhiem vu|giai phap|noi dung|hoat dong|bien phap|cong viec/ },
  { kind: 'context', words: /yeu cau|ket qua|danh gia|thoi gian/ },
]

/** A heading inside a section changes what follows only when it begins with these words. */
const INNER_WORDS: readonly { kind: SectionKind; words: RegExp }[] = [
  { kind: 'duty', words: /^(to chuc thuc hien|phan cong|trach nhiem)/ },
  { kind: 'target', words: /^((cac )?(muc tieu|chi tieu))/ },
  { kind: 'task', words: /^((cac |nhung )?(nhiem vu|giai phap))/ },
  { kind: 'context', words: /^(muc dich|yeu cau|quan diem|(nguon )?kinh phi|nguon luc)/ },
]

/**
 * The kind of a section from its heading. Headings under duties are addressees, those under tasks are fields of work
 * ("4. Yêu cầu …", "3. Kinh phí …" stay tasks), so they keep the kind of their section.
 */
export function readSectionKind(heading: string, parent: SectionKind | null): SectionKind {
  const folded = foldText(heading)
  if (parent === null) return SECTION_WORDS.find(({ words }) => words.test(folded))?.kind ?? 'context'
  if (parent === 'duty') return parent
  const inner = INNER_WORDS.find(({ words }) => words.test(folded))?.kind
  if (!inner || (parent === 'task' && inner === 'context')) return parent
  return inner
}
