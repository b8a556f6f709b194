import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { toAsking, toOpinions } from './opinions.ts'
import type { GivenOpinion, Round, RoundSlip } from './round.ts'

const said = (changes: Partial<GivenOpinion> = {}): GivenOpinion => ({
  stance: 'differ',
  text: 'Vị trí nằm ngoài quy hoạch.',
  documentNumber: null,
  documentOn: null,
  repliedOn: plainDate('2024-11-11'),
  ...changes,
})
const slip = (changes: Partial<RoundSlip>): RoundSlip => ({
  name: 'Sở Xây dựng',
  state: 'replied',
  dueOn: plainDate('2024-11-12'),
  opinion: said(),
  ...changes,
})
const round = (slips: RoundSlip[], changes: Partial<Round> = {}): Round => ({
  round: 1,
  silenceRule: null,
  slips,
  ...changes,
})

describe('opinions in a submission', () => {
  it('stand word for word, with the paper that says so behind them', () => {
    const opinion = said({ documentNumber: '1873/SXD-QLHT', documentOn: plainDate('2024-11-11') })
    expect(toOpinions([round([slip({ opinion })])])).toEqual([
      {
        organisation: 'Sở Xây dựng',
        round: 1,
        before: null,
        stance: 'differ',
        text: 'Vị trí nằm ngoài quy hoạch. (Văn bản số 1873/SXD-QLHT ngày 11/11/2024)',
      },
    ])
  })

  it('of who was silent say that, and nothing of consent', () => {
    expect(toOpinions([round([slip({ state: 'silent', opinion: null })])])).toMatchObject([
      { stance: 'silent', text: '' },
    ])
  })

  it('read silence as consent only by the rule that the slip named, and name it', () => {
    const silenceRule = 'khoản 2 Điều 8 Quy chế làm việc'
    const [opinion] = toOpinions([round([slip({ state: 'silent', opinion: null })], { silenceRule })])
    expect(opinion).toMatchObject({ stance: 'silent', text: expect.stringContaining(silenceRule) })
  })

  it('that came after the close say so with their day', () => {
    const [opinion] = toOpinions([round([slip({ state: 'late', opinion: said({ stance: 'comment' }) })])])
    expect(opinion).toMatchObject({
      stance: 'comment',
      text: expect.stringMatching(/^Trả lời ngày 11\/11\/2024, sau khi kết thúc .*quy hoạch\.$/),
    })
  })

  it('leave out who is still asked and whose slip was withdrawn, and tell the rounds apart', () => {
    const waiting = [slip({ state: 'asked', opinion: null }), slip({ state: 'withdrawn', opinion: null })]
    expect(toOpinions([round(waiting), round([slip({})], { round: 2 })])).toMatchObject([{ round: 2 }])
  })
})

describe('the slip as a paper', () => {
  it('asks what the newest round asks, of all whose slip was not withdrawn', () => {
    const asked = (questions: string) => ({
      questions,
      dueOn: plainDate('2024-11-12'),
      silenceRule: null,
      slips: [
        { name: 'Sở Xây dựng', state: 'asked' as const },
        { name: 'Sở Tài chính', state: 'withdrawn' as const },
      ],
    })
    expect(toAsking([])).toBeNull()
    expect(toAsking([asked('Lần đầu?'), asked('Lần hai?')])).toMatchObject({
      questions: 'Lần hai?',
      agencies: ['Sở Xây dựng'],
    })
  })
})
