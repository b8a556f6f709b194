import type { ListPart, ListSort, ListWait } from '#domain/assignment/list-question.ts'
import type { AssignmentKind } from '#domain/assignment/states.ts'

/** Whose parts the list shows: members of a group, occurrences of a series, pieces given on. */
export const CONTAINER_PARAM = 'thuoc'
/** Pieces that agencies gave on, instead of what the province gave. */
export const LEVEL_PARAM = 'cap'
export const GIVEN_ON = 'cap-duoi'

export const WAIT_PARAM = 'cho-ket-qua'
export const WAIT_PARAMS = { waits: 'dang-cho', awaited: 'duoc-cho' } as const satisfies Record<ListWait, string>

/** What a list's address calls its filters and orders. */
export const PART_PARAMS = {
  lead: 'chu-tri',
  coordinating: 'phoi-hop',
  'own-late': 'phoi-hop-qua-han',
  following: 'theo-doi',
} as const satisfies Record<ListPart, string>

export const KIND_PARAMS = {
  once: 'mot-lan',
  recurring: 'dinh-ky',
  continuing: 'thuong-xuyen',
} as const satisfies Record<AssignmentKind, string>

export const SORT_PARAMS = {
  next: '',
  due: 'han',
  lead: 'co-quan',
  state: 'tinh-trang',
  anchor: 'cau',
} as const satisfies Record<ListSort['by'], string>
