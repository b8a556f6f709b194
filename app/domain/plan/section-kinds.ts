import { foldText } from '#domain/shared/fold-text.ts'
import { isAllCaps } from './page-layout.ts'
import { isVague, readAddressee } from './read-addressee.ts'

/**
 * What the sentences under a heading are. `context` explains and assigns nothing unless it says so in as many words;
 * under `open`, a heading that tells nothing ("1. Về giải ngân vốn đầu tư công"), each sentence speaks for itself.
 */
export type SectionKind = 'target' | 'task' | 'duty' | 'context' | 'open'

const SECTION_WORDS: readonly { kind: SectionKind; words: RegExp }[] = [
  { kind: 'duty', words: /to chuc (trien khai )?thuc hien|phan cong|giao nhiem vu|trach nhiem|to chuc trien khai/ },
  {
    kind: 'context',
    words:
      /kinh phi|nguon luc|muc dich|quan diem|thuc trang|su can thiet|can cu|doi tuong|pham vi|tinh hinh|dac diem|boi canh|ton tai|han che|nguyen nhan|danh gia chung|ket qua dat duoc|ket qua thuc hien|giai thich tu ngu|nguyen tac/,
  },
  { kind: 'target', words: /muc tieu|chi tieu/ },
  { kind: 'task', words: /nhiem vu|giai phap|noi dung|hoat dong|bien phap|cong viec/ },
  { kind: 'context', words: /yeu cau|ket qua|danh gia|thoi gian|dia diem|thanh phan/ },
]

/** A heading inside a section changes what follows only when it begins with these words. */
const INNER_WORDS: readonly { kind: SectionKind; words: RegExp }[] = [
  { kind: 'duty', words: /^(to chuc thuc hien|phan cong|trach nhiem)/ },
  { kind: 'target', words: /^((cac )?(muc tieu|chi tieu))/ },
  { kind: 'task', words: /^((cac |nhung |mot so )?(nhiem vu|giai phap))/ },
  { kind: 'context', words: /^(muc dich|yeu cau|quan diem|(nguon )?kinh phi|nguon luc|thuc trang|tinh hinh|ket qua)/ },
]
/** A heading says what its section is about; a whole sentence with the same words in it does not. */
const LONGEST_HEADING_WORDS = 16

/**
 * The kind of a section from its heading. Headings under duties are addressees, those under tasks are fields of work
 * ("4. Yêu cầu …", "3. Kinh phí …" stay tasks), so they keep the kind of their section.
 */
export function readSectionKind(heading: string, parent: SectionKind | null, root: SectionKind): SectionKind {
  const folded = foldText(heading)
  if (parent === null || parent === 'open') return readOpenKind(heading, folded, parent ?? root)
  if (parent === 'duty' || (parent === 'task' && namesAddressee(heading))) return 'duty'
  const inner = INNER_WORDS.find(({ words }) => words.test(folded))?.kind
  if (!inner || (parent === 'task' && inner === 'context')) return parent
  return inner
}

function namesAddressee(heading: string): boolean {
  const addressee = readAddressee(heading)
  return addressee !== null && !isVague(addressee.written)
}

function readOpenKind(heading: string, folded: string, otherwise: SectionKind): SectionKind {
  if (namesAddressee(heading)) return 'duty'
  const isHeading = isAllCaps(heading) || folded.split(' ').length <= LONGEST_HEADING_WORDS
  return (isHeading && SECTION_WORDS.find(({ words }) => words.test(folded))?.kind) || otherwise
}
