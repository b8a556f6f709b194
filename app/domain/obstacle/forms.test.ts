import { describe, expect, it } from 'vitest'
import { FileObstacleSchema, ProposalSchema } from './forms.ts'

const reasons = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  result.error?.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`) ?? []

const LEAD = '01934567-0000-7000-8000-000000000000'

describe('a filing form', () => {
  it('says of each empty field what to write there', () => {
    const empty = FileObstacleSchema.safeParse({ title: '', whatHappened: '', asked: '' })
    expect(reasons(empty)).toEqual([
      'causeClass cause-missing',
      'title title-missing',
      'whatHappened what-happened-missing',
      'asked asked-missing',
      'placeId place-missing',
    ])
  })

  it('takes a filing without assignment or attempt, its place in words', () => {
    const filed = FileObstacleSchema.parse({
      assignmentId: '',
      placeId: '',
      placeText: 'Thôn 5',
      causeClass: 'site-or-land',
      title: 'Chưa có vị trí',
      whatHappened: 'x',
      asked: 'y',
    })
    expect(filed).toMatchObject({ assignmentId: null, placeId: null, tried: '', competence: 'unsure' })
  })
})

describe('the points of a proposal', () => {
  const points = (form: object) =>
    ProposalSchema.safeParse({ title: 'Thiếu vị trí', commonCause: 'a', proposal: 'b', ...form })

  it('leave out the rows left empty and tell work from answers', () => {
    const parsed = points({
      pointText: ['Giao UBND huyện Kim Bảng bố trí vị trí', '', 'Trả lời doanh nghiệp'],
      pointLead: [LEAD, '', ''],
      pointDueOn: ['29/11/2024', '', ''],
      pointUnblocks: '0',
    })
    expect(parsed.data?.points).toEqual([
      {
        kind: 'assignment',
        text: 'Giao UBND huyện Kim Bảng bố trí vị trí',
        leadId: LEAD,
        dueOn: '2024-11-29',
        unblocks: true,
      },
      { kind: 'answer', text: 'Trả lời doanh nghiệp', leadId: null, dueOn: null, unblocks: false },
    ])
  })

  it('need a date where they name who is to do the work', () => {
    expect(reasons(points({ pointText: 'Giao việc', pointLead: LEAD, pointDueOn: '' }))).toEqual([
      'pointDueOn-0 point-date-missing',
    ])
  })

  it('refuse a date nobody can read, beside its own row', () => {
    expect(
      reasons(points({ pointText: ['a', 'b'], pointLead: [LEAD, LEAD], pointDueOn: ['29/11/2024', '31/11/2024'] })),
    ).toEqual(['pointDueOn-1 date-unreadable'])
  })

  it('cannot all be empty', () => {
    expect(reasons(points({ pointText: ['', ''] }))).toEqual(['pointText-0 points-missing'])
  })
})
