import { findFileToOpen } from '#data/file.server.ts'
import { findRegister } from '#data/plan-register.server.ts'
import { findKnownWork, findTrackerColumns } from '#data/tracker.server.ts'
import { isClassified } from '#domain/plan/accept-source.ts'
import { isInRegisterOn } from '#domain/plan/group-members.ts'
import { findOrganisation } from '#domain/plan/resolve-agency.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { type Columns, findHead, proposeColumns } from '#domain/tracker/columns.ts'
import type { TrackerChoices, TrackerKind } from '#domain/tracker/forms.ts'
import { type MappedName, mappedNamesOf } from '#domain/tracker/mapped-names.ts'
import { type Reading, readRows, type TrackerRow } from '#domain/tracker/read-rows.ts'
import { splitPasted } from '#domain/tracker/split-pasted.ts'
import type { Reader } from '#platform/db.server.ts'
import { findFile } from '#platform/files.server.ts'
import { readWorkbook, type Sheet } from './read-workbook.server.ts'

export type TrackerSource = {
  kind: TrackerKind
  orderedOn: PlainDate
  pasted: string
  fileId: string | null
  sheet: number
  head: number | null
  choices: TrackerChoices
}

export type ReadTracker = {
  fileName: string | null
  sheets: string[]
  sheet: number
  head: number
  headCells: string[]
  headKey: string
  columns: Columns
  rows: TrackerRow[]
  /** Names that only people know, from this table or an earlier one, with what they said each means. */
  mappedNames: MappedName[]
}

/** Columns belong to a head: the next table with the same one is read the same way. */
const headKeyOf = (cells: readonly string[]): string => cells.map(foldText).join(' | ')

/**
 * The rows of a tracker as they would be taken in, from an uploaded workbook or from pasted cells, with what is wrong in
 * each. Read anew each time it is looked at, so that nothing is kept but the file and what was typed.
 */
export async function readTracker(
  reader: Reader,
  source: TrackerSource,
  { personId, today }: { personId: string; today: PlainDate },
): Promise<Result<ReadTracker>> {
  const loaded = await loadSheets(reader, source, personId)
  if (!loaded.ok) return loaded
  const { sheets, fileName } = loaded.value
  const sheet = sheets[source.sheet] ? source.sheet : 0
  const rows = sheets[sheet]?.rows ?? []
  if (isClassified(rows.map((cells) => cells.join('\t')).join('\n'))) return refuse('classified', { field: 'files' })
  const head = source.head ?? findHead(rows)
  const headCells = head === null ? undefined : rows[head]
  if (head === null || !headCells) return refuse('tracker-head-missing', { field: 'head' })
  const headKey = headKeyOf(headCells)
  const { mends, columns: chosen } = source.choices
  const columns = chosen ?? (await findTrackerColumns(reader, headKey)) ?? proposeColumns(headCells)
  if (columns.content === undefined || columns.lead === undefined)
    return refuse('tracker-columns-missing', { field: 'head' })
  const register = { rows: await findRegister(reader), on: today }
  const present = new Set(register.rows.filter((row) => isInRegisterOn(row, today)).map(({ id }) => id))
  const agencies = new Map([...mends.agencies].filter(([, id]) => present.has(id)))
  const found = new Map<string, string | undefined>()
  const findAgency = (written: string): string | undefined => {
    if (!found.has(written)) found.set(written, findOrganisation(written, register)?.id)
    return found.get(written)
  }
  const isHistory = source.kind === 'history'
  const reading: Reading = {
    ...{ rows, head, columns, findAgency, today, isHistory },
    mends: { ...mends, agencies },
    orderedOn: source.orderedOn,
    known: new Set(),
  }
  const known = await findKnownWork(reader, readRows(reading))
  const read = readRows({ ...reading, known })
  return accept({
    ...{ fileName, sheet, head, headCells, headKey, columns },
    sheets: sheets.map(({ name }) => name),
    rows: read,
    mappedNames: mappedNamesOf(read, register),
  })
}

type Loaded = { sheets: Sheet[]; fileName: string | null }

async function loadSheets(
  reader: Reader,
  { fileId, pasted }: TrackerSource,
  personId: string,
): Promise<Result<Loaded>> {
  if (!fileId) {
    if (pasted === '') return refuse('tracker-missing', { field: 'files' })
    return accept({ sheets: [{ name: '', rows: splitPasted(pasted) }], fileName: null })
  }
  const row = await findFileToOpen(reader, fileId)
  const file = row?.uploadedById === personId ? await findFile(row.storageKey) : null
  if (!row || !file) return refuse('file-unknown', { field: 'files' })
  const sheets = readWorkbook(new Uint8Array(await file.arrayBuffer()))
  return sheets.ok ? accept({ sheets: sheets.value, fileName: row.name }) : { ...sheets, field: 'files' }
}
