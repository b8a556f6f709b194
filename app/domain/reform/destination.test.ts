import { describe, expect, it } from 'vitest'
import { foldText } from '#domain/shared/fold-text.ts'
import { choiceKey, decideDestination, type RehomingItem } from './destination.ts'
import type { EndingLine } from './reform.ts'

const line: EndingLine = {
  kind: 'split',
  from: ['ttt'],
  to: [
    { organisationId: 'khcn', words: [] },
    { organisationId: 'cong-an', words: ['an ninh mạng', 'mạng'] },
  ],
}
const about = (title: string): RehomingItem => ({
  reference: 'assignment.lead_id',
  subjectId: 'a1',
  fromId: 'ttt',
  label: 'V.1.1',
  title,
  folded: foldText(title),
})

describe('an open item of an organisation that ends', () => {
  it('goes to the first receiver unless another one asked for its words', () => {
    expect(decideDestination(about('Phát triển hạ tầng số'), line, {})).toEqual({ toId: 'khcn', basis: 'first' })
    expect(decideDestination(about('Bảo đảm An ninh mạng.'), line, {})).toEqual({ toId: 'cong-an', basis: 'words' })
  })

  it('is not taken for what only begins like a word', () => {
    expect(decideDestination(about('Đẩy mạnh chuyển đổi số'), line, {}).toId).toBe('khcn')
  })

  it('goes where a person has chosen, as long as that one is a receiver', () => {
    const item = about('Phát triển hạ tầng số')
    expect(decideDestination(item, line, { [choiceKey(item)]: 'cong-an' })).toEqual({
      toId: 'cong-an',
      basis: 'chosen',
    })
    expect(decideDestination(item, line, { [choiceKey(item)]: 'nobody' }).basis).toBe('first')
  })
})
