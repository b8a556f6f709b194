import { describe, expect, it } from 'vitest'
import { partChosen } from './joint-dossier.ts'
import type { ObstacleFacts } from './obstacle-actions.ts'

const actor = {
  personId: 'p',
  personName: 'Điều phối',
  membershipId: 'm',
  title: 'Chuyên viên',
  organisationKind: 'department',
  role: 'coordinator',
  organisationId: 'dic',
  organisationName: 'Sở Thông tin và Truyền thông',
  organisationShortName: 'Sở TT&TT',
} as const
const filing = (changes: Partial<ObstacleFacts> = {}): ObstacleFacts => ({
  state: 'received',
  filerId: 'viettel',
  holderId: 'dic',
  checkedAt: new Date('2024-11-05'),
  dossierState: null,
  isAboutCoordinator: false,
  ...changes,
})

describe('filings that are to lie in one dossier', () => {
  it('are those that were checked and wait; of each other it is said why it does not', () => {
    const waiting = filing()
    const { joining, left } = partChosen({
      actor,
      filings: [
        waiting,
        filing({ checkedAt: null }),
        filing({ state: 'filed', checkedAt: null }),
        filing({ state: 'consolidated', dossierState: 'consolidated' }),
        filing({ state: 'forwarded', holderId: 'construction' }),
        filing({ holderId: 'office', isAboutCoordinator: true }),
      ],
    })
    expect(joining).toEqual([waiting])
    expect(left.map(({ reason }) => reason)).toEqual([
      'not-checked',
      'not-checked',
      'moved-on',
      'moved-on',
      'held-by-another',
    ])
  })
})
