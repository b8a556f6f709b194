import { describe, expect, it } from 'vitest'
import { RefuseSchema, refusalAnswer } from './refusal.ts'

const REFUSAL = {
  refusalClass: 'other-procedure',
  reason: 'Thuộc thủ tục cấp phép.',
  instead: 'Nộp tại Bộ phận Một cửa.',
}
const reasonsOf = (changes: Record<string, string>) =>
  RefuseSchema.safeParse({ ...REFUSAL, ...changes }).error?.issues.map(({ message }) => message) ?? []

describe('a refusal', () => {
  it('says of what class it is, why, and what is open to the filer instead', () => {
    expect(reasonsOf({})).toEqual([])
    expect(reasonsOf({ refusalClass: '' })).toEqual(['refusal-class-missing'])
    expect(reasonsOf({ reason: '' })).toEqual(['reason-missing'])
    expect(reasonsOf({ instead: '' })).toEqual(['instead-missing'])
  })

  it('names no page but one that can be opened safely', () => {
    expect(reasonsOf({ link: 'https://dichvucong.gov.vn/' })).toEqual([])
    for (const link of ['dichvucong.gov.vn', 'http://dichvucong.gov.vn/', 'javascript:alert(1)'])
      expect(reasonsOf({ link }), link).toEqual(['link-unsafe'])
  })

  it('is one answer with everything the filer can do', () => {
    expect(refusalAnswer({ ...REFUSAL, link: null })).toBe('Thuộc thủ tục cấp phép.\nNộp tại Bộ phận Một cửa.')
  })
})
