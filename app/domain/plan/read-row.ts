import type { Addressee } from './plan-reading.ts'
import { isVague, toAddressee } from './read-addressee.ts'
import { readAgencies } from './read-agencies.ts'
import { type Roles, readRoles } from './read-roles.ts'
import type { Cell } from './table-cells.ts'
import type { RowCells } from './table-rows.ts'

const STATES_ROLES = /chủ trì|phối hợp/iu
const LONGEST_NAME = 120
/** No cell of names is longer; what stands beyond is not looked at. */
const LONGEST_CELL = 3000

/** Who does what, by the columns: the head of the column says who leads. Several names there are a joint lead, a gap. */
export function readRowRoles(cells: RowCells, text: string, heading: Addressee | null): Roles {
  const parties = splitParties(cells)
  const within = readRoles(text, heading)
  const lead = parties.lead.length > 0 ? parties.lead : within.lead
  const coordinating = unique([...parties.coordinating, ...(parties.lead.length > 0 ? [] : within.coordinating)])
  const written = cells.lead?.text ?? parties.lead.join(', ')
  const addressee = parties.lead.length > 0 ? toAddressee(written, lead) : within.addressee
  return {
    ...within,
    addressee,
    addresseeRole: parties.lead.length > 0 ? 'leads' : within.addresseeRole,
    lead,
    leadStated: parties.lead.length > 0 || within.leadStated,
    leadBasis: parties.lead.length > 0 ? 'column' : within.leadBasis,
    coordinating,
    vague: unique([...lead, ...coordinating].filter(isVague)),
    jointLead: lead.length > 1,
  }
}

function splitParties({ lead, coordinating, parties }: RowCells): { lead: string[]; coordinating: string[] } {
  const first = lead ?? parties
  const beside = coordinating ? readNames(coordinating) : []
  if (!first) return { lead: [], coordinating: beside }
  if (STATES_ROLES.test(first.text)) {
    const stated = readRoles(first.text, null)
    if (stated.lead.length > 0) return { lead: stated.lead, coordinating: [...stated.coordinating, ...beside] }
  }
  const [leading = '', ...others] = parties ? first.text.split(/\s*\/\s*/u) : [first.text]
  if (others.length === 0) return { lead: readNames(first), coordinating: beside }
  return { lead: namesIn(leading), coordinating: [...others.flatMap(namesIn), ...beside] }
}

/** One name a paragraph, or several set off by semicolons, commas and "và"; what the register will not know is kept. */
const readNames = (cell: Cell): string[] =>
  unique(cell.paragraphs.flatMap((paragraph) => paragraph.slice(0, LONGEST_CELL).split(';')).flatMap(namesIn))

function namesIn(written: string): string[] {
  const text = written
    .replace(/^[-–+•*]\s*/u, '')
    .replace(/[\s.;,]+$/u, '')
    .trim()
  if (text === '') return []
  const list = readAgencies(text)
  if (list.agencies.length > 0 && list.end >= text.length) return list.agencies
  const rest = text.slice(list.end).replace(/^\s*(?:,\s*và|,|và)\s*/u, '')
  if (list.agencies.length > 0 && rest !== text.slice(list.end)) return [...list.agencies, ...namesIn(rest)]
  const comma = text.search(/,\s+(?=\p{Lu})/u)
  const [own, more] = comma > 0 ? [text.slice(0, comma), text.slice(comma + 1)] : [text, '']
  return own.length > LONGEST_NAME ? namesIn(more) : [own, ...namesIn(more)]
}

const unique = (names: readonly string[]): string[] => [...new Set(names)]
