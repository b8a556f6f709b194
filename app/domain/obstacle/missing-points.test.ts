import { describe, expect, it } from 'vitest'
import { type ChangeCommonPoints, decideCommonPoints, NEW_POINTS, readStoredPoints } from './change-common-points.ts'
import { type CommonPoint, checkNamed, checkReplies, USUAL_POINTS } from './missing-points.ts'
import { ReturnForMissingSchema, SubmitDossierSchema } from './office-check-forms.ts'

const reasonsOf = (form: Record<string, unknown>) => {
  const parsed = ReturnForMissingSchema.safeParse(form)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)
}
const KINDS = USUAL_POINTS.points.map(({ kind }) => kind)
const textOf = (kind: string, text: string) => ({
  missingKind: KINDS,
  missingText: KINDS.map((one) => (one === kind ? text : '')),
})

describe('what the Office finds missing', () => {
  it('is at least one point', () => {
    expect(reasonsOf({ ...textOf('', ''), otherMissing: ['', ''], note: 'Xem lại' })).toEqual([
      'missing: missing-points-missing',
    ])
  })

  it('is what is ticked or written about, in the order of the list, then what is in the words of the Office', () => {
    const form = {
      missing: 'funding',
      ...textOf('agency-opinion', 'Sở Tài chính'),
      otherMissing: ['', 'Chưa có bản vẽ vị trí.'],
    }
    expect(ReturnForMissingSchema.parse(form).points).toEqual([
      { kind: 'agency-opinion', text: 'Sở Tài chính' },
      { kind: 'funding', text: '' },
      { kind: 'other', text: 'Chưa có bản vẽ vị trí.' },
    ])
  })

  it('names the agency whose opinion is missing', () => {
    expect(checkNamed({ named: [{ kind: 'agency-opinion', text: '' }], common: USUAL_POINTS })).toMatchObject({
      reason: 'missing-text-missing',
      field: 'missingText-agency-opinion',
    })
  })

  it('is recorded as the list in force calls it, and refused where that has it no more', () => {
    const own = { kind: 'own-1', name: 'Thiếu bản đồ', asksWhich: false, isUsed: true } as const
    const common = { version: 2, points: [own, { ...own, kind: 'own-2' as const, isUsed: false }] }
    expect(checkNamed({ named: [{ kind: 'own-1', text: '' }], common })).toEqual({
      ok: true,
      value: [{ kind: 'own-1', name: 'Thiếu bản đồ', text: '' }],
    })
    for (const kind of ['own-2', 'funding'])
      expect(checkNamed({ named: [{ kind, text: '' }], common })).toMatchObject({ reason: 'missing-list-changed' })
  })
})

describe('the list that an administrator changes', () => {
  const current = USUAL_POINTS.points
  const unchanged: ChangeCommonPoints = {
    expectedVersion: 1,
    kind: [...KINDS, ...NEW_POINTS],
    name: [...KINDS, ...NEW_POINTS].map(() => ''),
    used: [...KINDS],
    which: ['agency-opinion'],
  }
  const decide = (changes: Partial<ChangeCommonPoints>, from: readonly CommonPoint[] = current) =>
    decideCommonPoints({ input: { ...unchanged, ...changes }, current: from })
  const nameFor = (kind: string, name: string) => unchanged.kind.map((one) => (one === kind ? name : ''))

  it('gives a point another name, takes one out of use and says where the Office has to say which', () => {
    const changed = decide({
      name: nameFor('funding', 'Chưa rõ nguồn vốn'),
      used: KINDS.filter((kind) => kind !== 'evidence'),
      which: ['funding'],
    })
    const points = changed.ok ? changed.value : []
    expect(points.find(({ kind }) => kind === 'funding')).toMatchObject({ name: 'Chưa rõ nguồn vốn', asksWhich: true })
    expect(points.filter(({ isUsed }) => !isUsed).map(({ kind }) => kind)).toEqual(['evidence'])
  })

  it('adds a point under a number that is never given again', () => {
    const added = decide({ name: nameFor('new-2', 'Thiếu bản đồ') })
    const points = added.ok ? added.value : []
    expect(points.at(-1)).toEqual({ kind: 'own-1', name: 'Thiếu bản đồ', asksWhich: false, isUsed: true })
    const row = { kind: [...points.map(({ kind }) => kind), 'new-1'], used: KINDS }
    const again = decide(
      { ...row, name: row.kind.map((kind) => ({ 'own-1': 'Cũ', 'new-1': 'Mới' })[kind] ?? '') },
      points,
    )
    expect(again.ok && again.value.map(({ kind, isUsed }) => `${kind} ${isUsed}`).slice(-2)).toEqual([
      'own-1 false',
      'own-2 true',
    ])
    expect(decide({ ...row, name: row.kind.map(() => '') }, points)).toMatchObject({ reason: 'point-name-missing' })
  })

  it('is refused with two points of one name, and where nothing changes', () => {
    const name = unchanged.kind.map((kind) => (kind === 'funding' || kind === 'new-1' ? 'Nguồn vốn' : ''))
    expect(decide({ name })).toMatchObject({ reason: 'point-name-twice' })
    expect(decide({})).toMatchObject({ reason: 'points-unchanged' })
  })

  it('keeps the points of the product that are younger than it', () => {
    expect(readStoredPoints({ points: [current[2]] }).map(({ kind }) => kind)).toEqual([
      'legal-basis',
      ...KINDS.filter((kind) => kind !== 'legal-basis'),
    ])
  })
})

describe('the answer to what the Office found missing', () => {
  const points = [
    { id: 'a', ordinal: 1, kind: 'legal-basis' },
    { id: 'b', ordinal: 2, kind: 'other' },
  ]
  const replied = (form: Record<string, unknown>) => SubmitDossierSchema.parse({ replyTo: ['a', 'b'], ...form }).replies

  it('says of each point what was done', () => {
    const replies = replied({ replied: ['a', 'b'], reply: ['Đã thêm Luật Viễn thông.', 'Đã gửi bản vẽ.'] })
    expect(checkReplies({ points, replies })).toEqual({
      ok: true,
      value: [
        { pointId: 'a', text: 'Đã thêm Luật Viễn thông.' },
        { pointId: 'b', text: 'Đã gửi bản vẽ.' },
      ],
    })
  })

  it.each([
    ['ticked without a word', { replied: ['a', 'b'], reply: ['Đã thêm.', ''] }],
    ['written about without a tick', { replied: 'a', reply: ['Đã thêm.', 'Đã gửi.'] }],
    ['left out of the form', { replyTo: 'a', replied: 'a', reply: 'Đã thêm.' }],
  ])('is not complete while a point is %s, and the refusal names it', (_, form) => {
    expect(checkReplies({ points, replies: replied(form) })).toMatchObject({
      ok: false,
      reason: 'missing-points-unanswered',
      field: 'reply-2',
      params: { points: '2 other' },
    })
  })

  it('is not asked of a dossier that was never returned', () => {
    expect(checkReplies({ points: [], replies: [] })).toEqual({ ok: true, value: [] })
  })
})
