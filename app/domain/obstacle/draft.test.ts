import { describe, expect, it } from 'vitest'
import { isDraftEmpty, ObstacleDraftSchema } from './draft.ts'

const draft = (values: Record<string, string>) => ObstacleDraftSchema.parse(values)

describe('a filing half written', () => {
  it('is kept with whatever is typed, however little of it', () => {
    expect(draft({ asked: 'Đề nghị' })).toMatchObject({ asked: 'Đề nghị', title: '', causeClass: '' })
  })

  it('is worth keeping from the first word or the first photo on', () => {
    expect(isDraftEmpty(draft({ assignmentId: 'a', competence: 'unsure' }), [])).toBe(true)
    expect(isDraftEmpty(draft({ title: 'Chưa có điện' }), [])).toBe(false)
    expect(isDraftEmpty(draft({}), ['photo'])).toBe(false)
  })
})
