import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import type { HolderSpan } from './holder-lanes.ts'
import { matterWay, withoutLateness } from './matter-way.ts'
import { DEFAULT_STEP_LIMITS } from './step-limits.ts'
import type { Present } from './way-ahead.ts'
import { markTurns } from './way-back.ts'

const filing = (changes: Partial<Present & { kind: 'obstacle' }> = {}): Present => ({
  kind: 'obstacle',
  state: 'received',
  filerId: 'viettel',
  holderId: 'dic',
  checkedAt: null,
  dossierState: null,
  isAboutCoordinator: false,
  ...changes,
})
const span = (kind: HolderSpan['kind'], step: string, changes: Partial<HolderSpan> = {}): HolderSpan => ({
  kind,
  step,
  organisation: 'Sở TT&TT',
  from: plainDate('2024-11-04'),
  to: plainDate('2024-11-05'),
  isHeldNow: false,
  days: 1,
  daysOver: 0,
  limitDays: 2,
  dueOn: plainDate('2024-11-06'),
  ...changes,
})
const way = (present: Present, clock: { dueOn?: string | null; isEnded?: boolean; spans?: HolderSpan[] } = {}) =>
  matterWay({
    present,
    spans: clock.spans ?? [span(present.kind, present.state, { isHeldNow: true })],
    isEnded: clock.isEnded ?? false,
    clock: {
      dueOn: clock.dueOn === null ? null : plainDate(clock.dueOn ?? '2024-11-06'),
      today: plainDate('2024-11-05'),
      urgency: 'normal',
      limits: DEFAULT_STEP_LIMITS,
      calendar,
    },
  })
const stepsOf = ({ ahead }: ReturnType<typeof way>) =>
  ahead.map(({ place, holder, by }) => [`${place.kind} ${place.step}`, holder, by])

describe('the way of a matter', () => {
  it('goes on as the tables have it, each step by its limit, until the filer has its word', () => {
    expect(stepsOf(way(filing()))).toEqual([
      // Due on 06/11; then 5, 5, 2, 3, 2, 1 and 10 working days.
      ['obstacle checked', 'handler', '2024-11-13'],
      ['dossier consolidated', 'handler', '2024-11-20'],
      ['dossier office-check', 'office', '2024-11-22'],
      ['dossier with-leadership', 'leadership', '2024-11-27'],
      ['dossier issuing', 'office', '2024-11-29'],
      ['dossier checking', 'second-person', '2024-12-02'],
      ['obstacle confirming', 'filer', '2024-12-16'],
    ])
  })

  it('goes on from a consultation to the submission, which comes after it', () => {
    expect(stepsOf(way({ kind: 'dossier', state: 'consultation' })).slice(0, 2)).toEqual([
      ['dossier consolidated', 'handler', '2024-11-13'],
      ['dossier office-check', 'office', '2024-11-15'],
    ])
  })

  it('counts from today where the present step is late, and names no day where no work has a date', () => {
    expect(way({ kind: 'dossier', state: 'issuing' }, { dueOn: '2024-10-30' }).ahead).toMatchObject([
      { place: { step: 'checking' }, by: '2024-11-06' },
    ])
    const waiting = filing({ state: 'awaiting-fix' })
    expect(stepsOf(way(waiting, { dueOn: null, spans: [] }))).toEqual([['obstacle confirming', 'filer', null]])
    expect(way(waiting, { dueOn: '2024-11-29', spans: [] })).toMatchObject({
      waits: { kind: 'obstacle', step: 'awaiting-fix' },
      ahead: [{ by: '2024-12-13' }],
    })
  })

  it('names the other exits that the tables open there', () => {
    const exitsOf = (present: Present) => way(present).exits.map(({ step }) => step)
    expect(exitsOf(filing())).toEqual(['clarifying', 'refused', 'forwarded', 'duplicate', 'withdrawn'])
    expect(exitsOf(filing({ checkedAt: new Date() }))).toContain('confirming')
    expect(exitsOf(filing({ state: 'consolidated', dossierState: 'office-check' }))).toContain('consolidated')
    expect(exitsOf({ kind: 'dossier', state: 'with-leadership' })).toContain('consolidated')
  })

  it('ends where the matter has ended', () => {
    expect(way(filing({ state: 'refused' }), { isEnded: true })).toMatchObject({ waits: null, ahead: [], exits: [] })
  })
})

describe('what came before', () => {
  const turnsOf = (...spans: HolderSpan[]) => markTurns(spans).map(({ turn }) => turn)

  it('shows a dossier that was sent back, and nothing of the kind when it goes on again', () => {
    expect(
      turnsOf(
        span('dossier', 'consolidated'),
        span('dossier', 'office-check'),
        span('dossier', 'with-leadership'),
        span('dossier', 'consolidated'),
        span('dossier', 'office-check'),
      ),
    ).toEqual([null, null, null, 'returned', null])
  })

  it('shows what an agency gave back and what the filer reopened; an answer to a question is neither', () => {
    expect(
      turnsOf(
        span('obstacle', 'filed'),
        span('obstacle', 'received'),
        span('obstacle', 'clarifying'),
        span('obstacle', 'received'),
        span('obstacle', 'checked'),
        span('obstacle', 'forwarded'),
        span('obstacle', 'received'),
        span('obstacle', 'confirming'),
        span('obstacle', 'received'),
      ),
    ).toEqual([null, null, null, null, null, null, 'returned', null, 'reopened'])
  })

  it('shows a step that a successor took over', () => {
    expect(turnsOf(span('obstacle', 'received'), span('obstacle', 'received', { organisation: 'Sở KH&CN' }))).toEqual([
      null,
      'handed-over',
    ])
  })

  it('tells an enterprise who has it now, and of no other holder the name, the days or the limit', () => {
    const spans = [
      span('obstacle', 'received', { days: 9, daysOver: 7 }),
      span('obstacle', 'clarifying', { organisation: 'Viettel' }),
      span('dossier', 'office-check', { organisation: 'Văn phòng UBND tỉnh', isHeldNow: true, daysOver: 3 }),
    ]
    expect(
      withoutLateness(spans, 'Viettel').map(({ organisation, daysOver, limitDays }) => [
        organisation,
        daysOver,
        limitDays,
      ]),
    ).toEqual([
      ['', 0, null],
      ['Viettel', 0, 2],
      ['Văn phòng UBND tỉnh', 0, null],
    ])
  })
})
