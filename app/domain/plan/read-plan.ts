import { readItemKind } from './item-kind.ts'
import { buildOutline } from './outline.ts'
import type { OutlineEntry } from './outline-state.ts'
import { type Paragraph, readParagraphs, type Segment } from './paragraphs.ts'
import type { PlanBlock, PlanBlockKind, PlanReading, SourceRange } from './plan-reading.ts'
import { readHeader } from './read-header.ts'
import { readItem } from './read-items.ts'
import { readTables } from './read-tables.ts'
import { contextOf } from './resolve-point.ts'
import type { SourceLine } from './source-lines.ts'

/** Reads the text of a plan. Never throws; the same text gives the same reading; time grows with its length only. */
export function readPlan(text: string): PlanReading {
  const { lines, noise, paragraphs } = readParagraphs(text)
  const outline = buildOutline(paragraphs, text)
  const header = readHeader(paragraphs)
  const dates = contextOf(header)
  const items = outline.flatMap((entry) => {
    const kind = readItemKind(entry)
    return kind ? [readItem(entry, kind, rangeOf(entry.paragraph, text), dates)] : []
  })
  const drafts = [...outline.map((entry) => toBlock(entry, text)), ...strayNoise(lines, noise, paragraphs)]
  drafts.sort((a, b) => a.opensAt - b.opensAt)
  return { header, blocks: tile(drafts, text), items, tables: readTables(outline) }
}

type BlockDraft = PlanBlock & { opensAt: number }

function toBlock(entry: OutlineEntry, source: string): BlockDraft {
  const { paragraph, anchor, level } = entry
  const { marker, text, opensAt, row } = paragraph
  return {
    kind: blockKindOf(entry),
    anchor,
    level,
    label: marker?.written ?? (row?.ordinal || null),
    text,
    opensAt,
    ...rangeOf(paragraph, source),
    ...(row ? { cells: row.written } : {}),
  }
}

function blockKindOf(entry: OutlineEntry): PlanBlockKind {
  if (readItemKind(entry)) return 'item'
  if (entry.role === 'heading') return 'heading'
  return entry.paragraph.zone === 'body' ? 'context' : entry.paragraph.zone
}

/** From the first character of the text to its last, without marker and surrounding space. */
function rangeOf({ segments }: Paragraph, source: string): SourceRange {
  const first = segments[0] as Segment
  const last = segments.at(-1) as Segment
  const end = last.start + source.slice(last.start, last.end).trimEnd().length
  return { start: first.start, end: Math.max(first.start, end), startLine: first.line, endLine: last.line }
}

/** Page furniture between two paragraphs is shown as such; within a paragraph it belongs to that one. */
function strayNoise(
  lines: readonly SourceLine[],
  noise: ReadonlySet<number>,
  paragraphs: readonly Paragraph[],
): BlockDraft[] {
  const inside = new Set<number>()
  for (const { segments } of paragraphs) {
    for (let line = (segments[0]?.line ?? 0) + 1; line < (segments.at(-1)?.line ?? 0); line += 1) inside.add(line)
  }
  return lines
    .filter((line) => noise.has(line.number) && !inside.has(line.number))
    .map((line) => ({
      kind: 'noise',
      anchor: null,
      level: 0,
      label: null,
      text: line.text,
      start: line.contentStart,
      end: line.contentEnd,
      startLine: line.number,
      endLine: line.number,
      opensAt: line.start,
    }))
}

/** Stretches every block to the beginning of the next, so that each character of the text has exactly one block. */
function tile(drafts: readonly BlockDraft[], source: string): PlanBlock[] {
  if (drafts.length === 0) return source === '' ? [] : [blankBlock(source)]
  return drafts.map(({ opensAt, ...block }, index) => ({
    ...block,
    start: index === 0 ? 0 : opensAt,
    end: drafts[index + 1]?.opensAt ?? source.length,
  }))
}

const blankBlock = (source: string): PlanBlock => ({
  kind: 'noise',
  anchor: null,
  level: 0,
  label: null,
  text: '',
  start: 0,
  end: source.length,
  startLine: 1,
  endLine: 1,
})
