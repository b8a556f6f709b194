import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { GroupKey } from './addressee-groups.ts'

/**
 * What the reader found in a text. Anchors are places, readable and stable as long as the text is:
 * `III.2.1` first item under heading 2 of section III · `Điều 2.3.a` article, clause, point ·
 * `MĐ.1` paragraphs before the first heading (mở đầu) · `KL.1` closing paragraphs (kết luận; the obstacle clause of
 * a plan that closes with "Trên đây là …" is `KL.2`) · `….0` a lead-in sentence above a list ·
 * `PL II.17` row 17 of the table in annex II (phụ lục) ·
 * `~2` appended where a document numbers two places alike.
 */
export type PlanReading = { header: PlanHeader; blocks: PlanBlock[]; items: PlanReadItem[]; tables: PlanTable[] }

export type ColumnRole =
  | 'ordinal'
  | 'task'
  | 'lead'
  | 'coordinating'
  /** One column for both: "Cơ quan chủ trì, phối hợp". */
  | 'parties'
  | 'deadline'
  | 'product'
  | 'unit'
  | 'goal'
  | 'other'
export type TableColumn = { role: ColumnRole; written: string }

/** A table of work; its rows are items under `anchor`: `PL II` has `PL II.17`. */
export type PlanTable = { anchor: string; columns: TableColumn[]; rows: number } & SourceRange

export const SOURCE_DOCUMENT_KINDS = [
  'plan',
  'decision',
  'directive',
  'resolution',
  'conclusion-notice',
  'programme',
  'project',
  'letter',
  'report',
  'unknown',
] as const
export type SourceDocumentKind = (typeof SOURCE_DOCUMENT_KINDS)[number]

export type PlanHeader = {
  kind: SourceDocumentKind
  /** As written: `KẾ HOẠCH`. */
  kindWritten: string | null
  /** Without the symbol, `123`; blank in a draft. */
  number: string | null
  /** `KH-UBND` */
  symbol: string | null
  issuedOn: PlainDate | null
  /** The place-and-date line as written, blanks included. */
  placeLine: string | null
  issuer: string | null
  title: string | null
  signer: string | null
  signerCapacity: string | null
  signatureLines: string[]
  recipients: string[]
  periodFrom: PlainDate | null
  periodTo: PlainDate | null
  /** Documents behind the signature: the plan that a decision issues. */
  attached?: AttachedDocument[]
  gaps: HeaderGap[]
}
export type AttachedDocument = { kind: SourceDocumentKind; kindWritten: string; title: string | null }
export type HeaderGap = 'no-number' | 'no-issued-on' | 'no-signer'

/** A range of the given text, end exclusive, and its lines counted from 1. */
export type SourceRange = { start: number; end: number; startLine: number; endLine: number }

export const PLAN_BLOCK_KINDS = [
  'letterhead',
  'title',
  'preamble',
  'heading',
  'item',
  'context',
  'closing',
  'recipients',
  'signature',
  'noise',
] as const
export type PlanBlockKind = (typeof PLAN_BLOCK_KINDS)[number]

/** The blocks tile the text: each begins where the one before it ends (blank lines belong to the block above). */
export type PlanBlock = SourceRange & {
  kind: PlanBlockKind
  /** Of an `item` block: the item with this anchor. */
  anchor: string | null
  /** Depth of a heading or list entry, 1 for the top; 0 for text outside the outline. */
  level: number
  /** Number or bullet as written: `III.`, `2.`, `-`. */
  label: string | null
  text: string
  /** Of a row of a table: what stands in its columns. */
  cells?: string[]
}

export const PLAN_ITEM_KINDS = ['target', 'task', 'duty', 'obstacle-clause', 'context'] as const
export type PlanItemKind = (typeof PLAN_ITEM_KINDS)[number]

export type Addressee = {
  written: string
  kind: 'single' | 'group'
  /** Absent for a list of agencies that the text itself names. */
  groupKey?: GroupKey
  /** The agencies that the words name one by one. */
  members: string[]
}

export type AddresseeRole = 'leads' | 'coordinates' | 'carries-out'

export type Deadline = {
  text: string
  /** Last day on which the work is in time: "trước ngày 15/12/2025" gives 2025-12-14. */
  dueOn: PlainDate | null
  /** "Trước 17 giờ ngày 20/10": the hour of that day. */
  dueTime?: TimeOfDay
  recurring: Recurrence | null
  /** "thường xuyên": work without an end, which only reports. */
  continuing?: true
}
/** `monthDay` is the last day in time, `MM-DD`; `02-29` means the last day of February. */
export type Recurrence = { everyMonths: number; monthDay: string | null }

export type ItemGap =
  | 'no-owner'
  | 'no-date'
  | 'no-product'
  | 'vague-addressee'
  | 'group-members-to-choose'
  | 'second-order'
  | 'joint-lead'
  | 'named-person'
  | 'not-measurable'

/** From here on a field was read surely; below it the review shows the field as unsure and puts the sentence first. */
export const SURE_FROM = 0.8

/** How likely each field is right as it was read, an empty one included; 0 to 1 in hundredths. `item`: its kind. */
export type FieldConfidence = { item: number; lead: number; coordinating: number; deadline: number; product: number }

export type PlanReadItem = SourceRange & {
  anchor: string
  kind: PlanItemKind
  /** Exact source text, NFC, hard wraps and runs of spaces joined to one space, bullet removed. */
  text: string
  bullet: string | null
  sectionAnchor: string
  groupAnchor: string
  groupHeading: string
  /** Whom this sentence addresses: its heading, or the narrower group its own subject names. */
  addressee: Addressee | null
  addresseeRole: AddresseeRole | null
  /** Agencies that lead by the grammar of the text; of a duty without "chủ trì", the addressee of its heading. */
  lead: string[]
  /** The text itself writes "chủ trì". */
  leadStated: boolean
  coordinating: string[]
  /** Agencies to whom the product is sent. */
  receivers: string[]
  /** Mentions that name nobody in particular ("các cơ quan liên quan"). */
  vague: string[]
  product: string | null
  deadline: Deadline | null
  /** A date that only the heading above states ("MỤC TIÊU ĐẾN NĂM 2025"): offered, never stated by the item. */
  deadlineOfHeading: Deadline | null
  /** A second sentence that orders something of its own from somebody else. */
  secondOrder: { text: string; addressee: Addressee } | null
  confidence: FieldConfidence
  gaps: ItemGap[]
  /** Of a row in a table of indicators: its unit, and what is to be reached by the years of its columns. */
  figures?: RowFigures
}
export type RowFigures = { unit: string | null; goals: { by: PlainDate | null; written: string }[] }
