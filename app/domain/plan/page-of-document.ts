import type { PlanBlock, PlanHeader } from './plan-reading.ts'

type Block = Pick<PlanBlock, 'kind' | 'anchor' | 'level' | 'label' | 'text'>

/** A paragraph on its place; `isItem`: its words stand in the item of this anchor. */
export type PageEntry = { anchor: string | null; label: string | null; text: string; isItem: boolean }
export type PageRow = { heading: { anchor: string | null; text: string } | null; entries: PageEntry[] }
export type PageSection = { anchor: string; title: string; rows: PageRow[]; itemCount: number }
export type DocumentPage = { issuer: string[]; preamble: string[]; sections: PageSection[]; closing: PageEntry[] }

const withLabel = ({ label, text }: Pick<Block, 'label' | 'text'>): string => (label ? `${label} ${text}` : text)

/** The document as it is set on the page: its sections in order, those that assign nothing to be folded. */
export function toDocumentPage(blocks: readonly Block[], header: Pick<PlanHeader, 'issuer'>): DocumentPage {
  const page: DocumentPage = { issuer: issuerLines(blocks, header.issuer), preamble: [], sections: [], closing: [] }
  for (const block of blocks) {
    const section = page.sections.at(-1)
    if (block.kind === 'preamble') page.preamble.push(block.text)
    else if (isClosing(block)) page.closing.push(toEntry(block))
    else if (block.kind === 'heading' && block.level === 1)
      page.sections.push({ anchor: block.anchor ?? '', title: withLabel(block), rows: [], itemCount: 0 })
    else if (block.kind === 'heading')
      (section ?? openSection(page)).rows.push({
        heading: { anchor: block.anchor, text: withLabel(block) },
        entries: [],
      })
    else if (block.kind === 'item' || block.kind === 'context') addEntry(section ?? openSection(page), toEntry(block))
  }
  return page
}

const isClosing = ({ kind, anchor }: Block): boolean =>
  kind === 'closing' || (kind === 'item' && (anchor ?? '').startsWith('KL.'))

const toEntry = (block: Block): PageEntry => ({
  anchor: block.anchor,
  label: block.label,
  text: block.text,
  isItem: block.kind === 'item',
})

/** A text that begins without a heading still has a place for its sentences. */
function openSection(page: DocumentPage): PageSection {
  const section = { anchor: '', title: '', rows: [], itemCount: 0 }
  page.sections.push(section)
  return section
}

function addEntry(section: PageSection, entry: PageEntry): void {
  const row = section.rows.at(-1) ?? { heading: null, entries: [] }
  if (section.rows.length === 0) section.rows.push(row)
  row.entries.push(entry)
  if (entry.isItem) section.itemCount += 1
}

/** The letterhead down to the line of the number. */
function issuerLines(blocks: readonly Block[], issuer: string | null): string[] {
  const head = blocks.filter(({ kind }) => kind === 'letterhead').map(({ text }) => text)
  const number = head.findIndex((line) => /^Số\s*:/u.test(line))
  return number > 0 ? head.slice(0, number) : [issuer ?? '']
}

/** II.1.3 under II is 1.3: the section stands above. */
export const shortAnchor = (anchor: string, section: string): string =>
  anchor.startsWith(`${section}.`) ? anchor.slice(section.length + 1) : anchor
