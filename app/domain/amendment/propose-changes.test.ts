import { describe, expect, it } from 'vitest'
import type { AssignmentState } from '#domain/assignment/states.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { type TimeOfDay, timeOfDay } from '#domain/shared/time-of-day.ts'
import type { SentenceChange } from './compare-plans.ts'
import { undecided, withDecisions } from './decided-changes.ts'
import { type AmendedItem, type LiveWork, proposeChanges } from './propose-changes.ts'

const item = (id: string, changes: Partial<AmendedItem> = {}): AmendedItem => ({
  id,
  anchor: 'V.2.1',
  text: 'Sở Xây dựng hướng dẫn.',
  kind: 'duty',
  reviewState: 'accepted',
  workKind: 'once',
  dueOn: null,
  dueTime: null,
  recurrence: null,
  leadIds: ['construction'],
  isGroup: false,
  ...changes,
})
const work = (changes: Partial<LiveWork> = {}): LiveWork => ({
  id: 'w1',
  itemId: 'old',
  structure: 'work',
  state: 'in-progress',
  leadId: 'construction',
  dueOn: null,
  dueTime: null,
  recurrence: null,
  pieces: [],
  ...changes,
})
const propose = (
  change: SentenceChange,
  {
    before = item('old'),
    after = item('new'),
    works = [work()],
  }: { before?: AmendedItem | null; after?: AmendedItem | null; works?: LiveWork[] } = {},
) => proposeChanges({ rows: [{ change, before, after, isMoved: false, isStated: false }], works })
const kindsOf = (found: ReturnType<typeof propose>) => found.changes.map(({ kind }) => kind)

describe('what a document proposes', () => {
  it('the same words: the work goes over to the new document', () => {
    expect(kindsOf(propose('unchanged'))).toEqual(['carry-over'])
  })

  it('other words: the work is given the new sentence', () => {
    expect(kindsOf(propose('changed'))).toEqual(['reword'])
  })

  it('another date: the date moves, from the one that stands now', () => {
    const after = item('new', { dueOn: plainDate('2025-06-29') })
    const found = propose('changed', { after, works: [work({ dueOn: plainDate('2025-03-31') })] })
    expect(kindsOf(found)).toEqual(['reword', 're-date'])
    expect(found.changes[1]).toMatchObject({ from: '2025-03-31', to: '2025-06-29' })
  })

  it('a date that was extended stays where the two documents state the same one', () => {
    const dated = { dueOn: plainDate('2024-12-14') }
    const works = [work({ dueOn: plainDate('2025-03-31') })]
    expect(kindsOf(propose('unchanged', { before: item('old', dated), after: item('new', dated), works }))).toEqual([
      'carry-over',
    ])
  })

  const day = plainDate('2024-12-14')
  const stated = (dueTime: TimeOfDay | null) => ({ dueOn: day, dueTime })
  it.each<[string, TimeOfDay | null, TimeOfDay | null, Partial<LiveWork>, string[]]>([
    ['an hour where there was none moves the date', null, timeOfDay('16:30'), stated(null), ['carry-over', 're-date']],
    [
      'another hour moves it too',
      timeOfDay('10:00'),
      timeOfDay('16:30'),
      stated(timeOfDay('10:00')),
      ['carry-over', 're-date'],
    ],
    [
      'an hour that is gone gives the whole day',
      timeOfDay('10:00'),
      null,
      stated(timeOfDay('10:00')),
      ['carry-over', 're-date'],
    ],
    [
      'the hour that the work has already changes nothing',
      null,
      timeOfDay('16:30'),
      stated(timeOfDay('16:30')),
      ['carry-over'],
    ],
    ['no hour in either leaves one that was set since', null, null, stated(timeOfDay('16:30')), ['carry-over']],
    [
      'work that was given more time keeps its day',
      null,
      timeOfDay('16:30'),
      { dueOn: plainDate('2025-03-31') },
      ['carry-over'],
    ],
  ])('the same day, %s', (_, old, next, present, kinds) => {
    const [before, after] = [item('old', stated(old)), item('new', stated(next))]
    expect(kindsOf(propose('unchanged', { before, after, works: [work(present)] }))).toEqual(kinds)
  })

  it('a decision about one hour is none about another', () => {
    const asked = (dueTime: TimeOfDay) =>
      propose('unchanged', {
        before: item('old', stated(null)),
        after: item('new', stated(dueTime)),
        works: [work(stated(null))],
      }).changes.find(({ kind }) => kind === 're-date')
    expect(asked(timeOfDay('16:30'))).toMatchObject({ from: day, to: day, fromTime: null, toTime: timeOfDay('16:30') })
    expect(asked(timeOfDay('16:30'))?.fingerprint).not.toBe(asked(timeOfDay('17:00'))?.fingerprint)
  })

  it('another lead: the work is handed over with its new sentence', () => {
    const found = propose('changed', { after: item('new', { leadIds: ['finance'] }) })
    expect(kindsOf(found)).toEqual(['re-route', 'reword'])
    expect(found.changes[0]).toMatchObject({ leadId: 'construction', newLeadId: 'finance' })
  })

  it('one more member of a group is given work of its own, one fewer has it taken back', () => {
    const after = item('new', { leadIds: ['a', 'c'], isGroup: true })
    const works = [work({ id: 'wa', leadId: 'a' }), work({ id: 'wb', leadId: 'b' })]
    expect(propose('unchanged', { after, works }).changes.map(({ kind, leadId }) => [kind, leadId])).toEqual([
      ['carry-over', 'a'],
      ['withdraw', 'b'],
      ['issue', 'c'],
    ])
  })

  it('a new sentence gives work to each of its agencies', () => {
    expect(kindsOf(propose('new', { before: null, works: [] }))).toEqual(['issue'])
  })

  it('a vanished sentence takes its work back', () => {
    expect(kindsOf(propose('gone', { after: null }))).toEqual(['withdraw'])
  })

  it('what was given on out of the work goes with it, and a decision made before it was given on counts no more', () => {
    const pieces = [{ id: 'p1', code: 'NV-2024-200', lead: 'UBND xã Thi Sơn' }]
    const [plain] = propose('gone', { after: null }).changes
    const [withPieces] = propose('gone', { after: null, works: [work({ pieces })] }).changes
    expect(withPieces).toMatchObject({ kind: 'withdraw', pieces })
    expect(withPieces?.fingerprint).not.toBe(plain?.fingerprint)
  })

  it('work that stays keeps what was given on out of it', () => {
    const pieces = [{ id: 'p1', code: 'NV-2024-200', lead: 'UBND xã Thi Sơn' }]
    expect(propose('changed', { works: [work({ pieces })] }).changes).toMatchObject([{ kind: 'reword', pieces: [] }])
  })

  it('a sentence that the review calls no task takes its work back', () => {
    expect(kindsOf(propose('changed', { after: item('new', { reviewState: 'not-a-task' }) }))).toEqual(['withdraw'])
  })

  it('a sentence that nobody has reviewed proposes nothing yet', () => {
    expect(propose('changed', { after: item('new', { reviewState: 'pending' }) })).toEqual({ changes: [], left: [] })
  })

  it('once that becomes a yearly duty is taken back and given anew', () => {
    const recurrence = { everyMonths: 12, monthDay: '12-14', until: null } as const
    const after = item('new', { workKind: 'recurring', recurrence })
    expect(kindsOf(propose('changed', { after }))).toEqual(['withdraw', 'issue'])
  })
})

describe('what it leaves as it is', () => {
  it.each<AssignmentState>(['completed'])('%s work is listed, not touched', (state) => {
    const found = propose('changed', { works: [work({ state })] })
    expect(found.changes).toEqual([])
    expect(found.left).toMatchObject([{ assignmentId: 'w1', state }])
  })

  it('submitted work may get new words, no new date', () => {
    const found = propose('changed', {
      after: item('new', { dueOn: plainDate('2025-06-29') }),
      works: [work({ state: 'submitted' })],
    })
    expect(kindsOf(found)).toEqual(['reword'])
    expect(found.left).toMatchObject([{ kind: 're-date', state: 'submitted' }])
  })
})

describe('a decision', () => {
  const [change] = propose('gone', { after: null }).changes
  if (!change) throw new Error('nothing is proposed')
  const decision = {
    ...change,
    decision: 'accepted' as const,
    reason: null,
    decidedBy: 'A',
    decidedAt: new Date(0),
    version: 1,
  }

  it('counts for what it was about', () => {
    expect(undecided(withDecisions([change], [decision]))).toEqual([])
  })

  it('counts no more when something else is proposed meanwhile', () => {
    const [again] = withDecisions([{ ...change, fingerprint: 'other' }], [decision])
    expect(again).toMatchObject({ decision: null, isOutdated: true, version: 1 })
  })
})
