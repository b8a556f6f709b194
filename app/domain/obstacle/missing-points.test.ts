import { describe, expect, it } from 'vitest'
import { COMMON_MISSING_KINDS, checkReplies } from './missing-points.ts'
import { ReturnForMissingSchema, SubmitDossierSchema } from './office-check-forms.ts'

const reasonsOf = (form: Record<string, unknown>) => {
  const parsed = ReturnForMissingSchema.safeParse(form)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)
}
const textOf = (kind: string, text: string) => COMMON_MISSING_KINDS.map((one) => (one === kind ? text : ''))

describe('what the Office finds missing', () => {
  it('is at least one point', () => {
    expect(reasonsOf({ missingText: textOf('', ''), otherMissing: ['', ''], note: 'Xem lại' })).toEqual([
      'missing: missing-points-missing',
    ])
  })

  it('is what is ticked or written about, in the order of the list, then what is in the words of the Office', () => {
    const form = {
      missing: 'funding',
      missingText: textOf('agency-opinion', 'Sở Tài chính'),
      otherMissing: ['', 'Chưa có bản vẽ vị trí.'],
    }
    expect(ReturnForMissingSchema.parse(form).points).toEqual([
      { kind: 'agency-opinion', text: 'Sở Tài chính' },
      { kind: 'funding', text: '' },
      { kind: 'other', text: 'Chưa có bản vẽ vị trí.' },
    ])
  })

  it('names the agency whose opinion is missing', () => {
    expect(reasonsOf({ missing: ['agency-opinion'], missingText: textOf('', '') })).toEqual([
      'missingText-0: missing-text-missing',
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
