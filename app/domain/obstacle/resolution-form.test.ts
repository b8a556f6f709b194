import { describe, expect, it } from 'vitest'
import { RecordResolutionSchema } from './resolution-form.ts'

const reasons = (form: Record<string, unknown>) =>
  RecordResolutionSchema.safeParse(form).error?.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`) ?? []

const LEAD = '01934567-0000-7000-8000-000000000000'
const FILING = '01934567-0000-7000-8000-000000000001'
const WORK = '01934567-0000-7000-8000-000000000002'
const PAPER = { kind: 'conclusion', number: '412/TB-VPUB', issuedOn: '11/11/2024', signer: 'x', capacity: 'TL' }

describe('an issued document', () => {
  it('is told all at once what it lacks: number, day, signer, and what its points lack', () => {
    const empty = { kind: 'conclusion', capacity: 'TL', number: '', issuedOn: '', signer: '' }
    const point = { 'point-0-kind': 'assignment', 'point-0-text': 'Giao huyện', 'point-0-filings': FILING }
    expect(reasons({ ...empty, ...point })).toEqual([
      'number number-missing',
      'issuedOn issued-on-missing',
      'signer signer-missing',
      'point-0-leadId point-lead-missing',
      'point-0-dueOn point-date-missing',
    ])
  })

  it('reads of each point only what its kind asks for, and passes over the rows left empty', () => {
    const parsed = RecordResolutionSchema.parse({
      ...PAPER,
      'point-0-kind': 'resume',
      'point-0-text': 'Tính hạn tiếp',
      'point-0-filings': FILING,
      'point-0-targetId': WORK,
      'point-0-leadId': LEAD,
      'point-0-resumeOn': '02/12/2024',
      'point-1-kind': 'assignment',
      'point-1-text': '',
      'point-2-kind': 'answer',
      'point-2-text': 'Dùng chung',
      'point-2-filings': [FILING, WORK],
      [`answer-${FILING}`]: 'Có',
    })
    expect(parsed.points).toEqual([
      { kind: 'resume', text: 'Tính hạn tiếp', obstacleIds: [FILING], targetId: WORK, resumeOn: '2024-12-02', row: 0 },
      { kind: 'answer', text: 'Dùng chung', obstacleIds: [FILING, WORK], row: 2 },
    ])
    expect(parsed.answers).toEqual({ [FILING]: 'Có' })
  })

  it('needs a point that answers a filing', () => {
    expect(reasons({ ...PAPER, 'point-0-kind': 'answer', 'point-0-text': '' })).toEqual(['point-0-text points-missing'])
    expect(reasons({ ...PAPER, 'point-0-kind': 'answer', 'point-0-text': 'x' })).toEqual([
      'point-0-filings point-filings-missing',
    ])
  })

  it('does not let a suspension wait for work that is never done for good', () => {
    const recurring = {
      'point-0-kind': 'assignment',
      'point-0-text': 'x',
      'point-0-filings': FILING,
      'point-0-leadId': LEAD,
      'point-0-dueOn': '29/11/2024',
      'point-0-everyMonths': '3',
      'point-0-unblocks': 'yes',
    }
    expect(reasons({ ...PAPER, ...recurring })).toEqual(['point-0-everyMonths point-recurring-unblocks'])
  })

  it('asks of each earlier work what becomes of it, and what a change changes', () => {
    const answer = { 'point-0-kind': 'answer', 'point-0-text': 'x', 'point-0-filings': FILING }
    const form = { ...PAPER, ...answer, earlier: [WORK, LEAD], [`earlier-${LEAD}-decision`]: 'change' }
    expect(reasons(form)).toEqual([
      `earlier-${WORK}-decision earlier-decision-missing`,
      `earlier-${LEAD}-dueOn earlier-change-missing`,
    ])
  })
})
