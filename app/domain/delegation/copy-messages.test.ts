import { describe, expect, it } from 'vitest'
import { copyToDeputies } from './copy-messages.ts'

const standIns = [{ giverId: 'an', giverName: 'An', deputyId: 'binh', deputyName: 'Bình' }]
const message = {
  personId: 'an',
  subjectType: 'assignment' as const,
  params: { due: 1 },
  dedupeKey: 'overdue:7:an',
}

describe('a message to somebody who is represented', () => {
  it('goes to both, and each reads the name of the other', () => {
    expect(copyToDeputies([message], { standIns })).toEqual([
      { ...message, params: { due: 1, deputy: 'Bình' } },
      { ...message, personId: 'binh', params: { due: 1, onBehalfOf: 'An' }, dedupeKey: 'overdue:7:binh' },
    ])
  })

  it('is one for a deputy who is told anyway, and names the one represented', () => {
    const own = { ...message, personId: 'binh', dedupeKey: 'overdue:7:binh' }
    expect(copyToDeputies([message, own], { standIns })).toEqual([
      { ...message, params: { due: 1, deputy: 'Bình' } },
      { ...own, params: { due: 1, onBehalfOf: 'An' } },
    ])
  })

  it('is not copied to who has just acted, nor when it is about the person', () => {
    expect(copyToDeputies([message], { standIns, except: 'binh' })).toHaveLength(1)
    const own = { ...message, subjectType: 'delegation' as const }
    expect(copyToDeputies([own], { standIns })).toEqual([own])
  })
})
