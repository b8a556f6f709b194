import { z } from 'zod'
import {
  CONTAINER_PARAM,
  GIVEN_ON,
  KIND_PARAMS,
  LEVEL_PARAM,
  PART_PARAMS,
  SORT_PARAMS,
  WAIT_PARAM,
  WAIT_PARAMS,
} from '#components/assignment/list-params.ts'
import { BACK_PARAM, CURSOR_PARAM } from '#components/ui/list-href.ts'
import { COUNTED_CLASSES, classesOf } from '#domain/assignment/class-filter.ts'
import {
  type AssignmentFilter,
  LIST_PARTS,
  LIST_SORTS,
  LIST_WAITS,
  type ListCursor,
  type ListQuestion,
  type ListSort,
} from '#domain/assignment/list-question.ts'
import { ASSIGNMENT_KINDS, ASSIGNMENT_STATES } from '#domain/assignment/states.ts'
import { STATISTICS_CLASSES } from '#domain/deadline/timeliness.ts'
import { ORGANISATION_KINDS } from '#domain/organisation/kinds.ts'
import { isPlainDate } from '#domain/shared/plain-date.ts'

const Id = z.uuid()
const idIn = (text: string | null): string | undefined => (Id.safeParse(text).success ? (text ?? undefined) : undefined)

/** The list behind a figure of the statistics: by the present date, or by the original one. */
function readStatistics(address: URLSearchParams): AssignmentFilter['statistics'] {
  for (const [name, by] of [
    ['thong-ke', 'present'],
    ['thong-ke-goc', 'original'],
  ] as const) {
    const found = STATISTICS_CLASSES.find((one) => one === address.get(name))
    if (found) return { class: found, by }
  }
  return undefined
}

function readFilter(address: URLSearchParams, organisationId: string): AssignmentFilter {
  const planId = idIn(address.get('ke-hoach'))
  const leadId = idIn(address.get('co-quan'))
  const leadKind = ORGANISATION_KINDS.find((one) => one === address.get('nhom'))
  const kind = ASSIGNMENT_KINDS.find((one) => KIND_PARAMS[one] === address.get('dang'))
  const role = LIST_PARTS.find((one) => PART_PARAMS[one] === address.get('vai-tro'))
  const wait = LIST_WAITS.find((one) => WAIT_PARAMS[one] === address.get(WAIT_PARAM))
  const containerId = idIn(address.get(CONTAINER_PARAM))
  const search = address.get('tim')?.trim()
  const statistics = readStatistics(address)
  return {
    ...(planId ? { planId } : {}),
    ...(leadId ? { leadId } : {}),
    ...(leadKind ? { leadKind } : {}),
    ...(kind ? { kind } : {}),
    ...(containerId ? { containerId } : {}),
    ...(wait ? { wait } : {}),
    ...(address.get(LEVEL_PARAM) === GIVEN_ON ? { level: 'given-on' as const } : {}),
    ...(role ? { part: { role, organisationId } } : {}),
    ...(search ? { search } : {}),
    ...(statistics ? { statistics } : {}),
  }
}

function readSort(text: string | null): ListSort {
  const name = text?.replace(/^-/, '')
  const by = LIST_SORTS.find((one) => SORT_PARAMS[one] === name) ?? 'next'
  return { by, descending: text?.startsWith('-') ?? false }
}

/** A key is compared in the database with the type of its column: what does not fit it begins the list anew. */
const FITS = {
  next: (key) => /^[ab](\d{4}-\d{2}-\d{2}|undated)$/.test(key),
  due: isPlainDate,
  lead: (key) => /^-?\d{1,9}$/.test(key),
  anchor: (key) => /^-?\d{1,9}$/.test(key),
  state: (key) => ASSIGNMENT_STATES.some((one) => one === key),
} as const satisfies Record<ListSort['by'], (key: string) => boolean>

function readCursor(address: URLSearchParams, { by }: ListSort): ListCursor | null {
  const backwards = address.has(BACK_PARAM)
  const [key = '', id = ''] = (address.get(backwards ? BACK_PARAM : CURSOR_PARAM) ?? '').split('_')
  if (!Id.safeParse(id).success || (key !== '' && !FITS[by](key))) return null
  return { key: key === '' ? null : key, id, backwards }
}

export const writeCursor = ({ sortKey, id }: { sortKey: string | null; id: string }): string => `${sortKey ?? ''}_${id}`

/** What the address asks for; what it does not know is left out, never an error. */
export function readListQuestion(
  address: URLSearchParams,
  { organisationId }: { organisationId: string },
): ListQuestion {
  const sort = readSort(address.get('xep'))
  const classes = address.getAll('loai').flatMap(classesOf)
  return {
    filter: readFilter(address, organisationId),
    classes: classes.length > 0 ? classes : COUNTED_CLASSES,
    sort,
    cursor: readCursor(address, sort),
  }
}
