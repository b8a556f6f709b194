import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '#domain/access/roles.ts'
import { addDays, plainDate } from '#domain/shared/plain-date.ts'
import { type AskedDelegation, checkDelegation, delegationState, mayRevoke, type Standing } from './check-delegation.ts'

const TODAY = plainDate('2024-11-04')
const day = (text: string) => plainDate(text)

const ask = ({ giver, deputy, ...period }: Partial<Ask> = {}): AskedDelegation => ({
  fromOn: TODAY,
  untilOn: day('2024-11-15'),
  ...period,
  giver: { personId: 'an', membershipId: 'an-head', role: 'head', organisationId: 'sxd', isDeputy: false, ...giver },
  deputy: deputy === null ? undefined : { personId: 'binh', role: 'officer', organisationId: 'sxd', ...deputy },
})
type Ask = {
  fromOn: AskedDelegation['fromOn']
  untilOn: AskedDelegation['untilOn']
  giver: Partial<AskedDelegation['giver']>
  deputy: Partial<NonNullable<AskedDelegation['deputy']>> | null
}
const standing = (changes: Partial<Standing> = {}): Standing => ({
  giverId: 'an',
  membershipId: 'an-head',
  deputyId: 'chi',
  deputyName: 'Chi',
  fromOn: day('2024-11-10'),
  untilOn: day('2024-11-20'),
  ...changes,
})
const reasonOf = (asked: AskedDelegation, others: Standing[] = []) =>
  checkDelegation(asked, { standing: others, today: TODAY })?.reason

describe('a role is given to a deputy', () => {
  it('of the same agency, from today or later, for one day or more', () => {
    expect(reasonOf(ask())).toBeUndefined()
    expect(reasonOf(ask({ fromOn: day('2024-12-01'), untilOn: day('2024-12-01') }))).toBeUndefined()
  })

  it('and not to oneself, to another agency, or to somebody who is gone', () => {
    for (const deputy of [{ personId: 'an' }, { organisationId: 'stc' }, null])
      expect(reasonOf(ask({ deputy }))).toBe('deputy-missing')
  })

  it('not for days that are over, nor backwards', () => {
    expect(reasonOf(ask({ fromOn: addDays(TODAY, -1) }))).toBe('from-past')
    expect(reasonOf(ask({ fromOn: day('2024-11-09'), untilOn: day('2024-11-08') }))).toBe('until-before-from')
  })

  it.each(ROLES.filter((role) => role !== 'leadership'))('and a leader is not represented by the role %s', (role) => {
    expect(reasonOf(ask({ giver: { role: 'leadership' }, deputy: { role } }))).toBe('deputy-missing')
  })

  it.each(['administrator', 'auditor'] as const satisfies Role[])('but the role %s is not lent', (role) => {
    expect(reasonOf(ask({ giver: { role } }))).toBe('role-not-given')
  })

  it('once for one day: the same role is not given twice', () => {
    expect(reasonOf(ask(), [standing()])).toBe('delegation-overlaps')
    expect(reasonOf(ask({ untilOn: day('2024-11-09') }), [standing()])).toBeUndefined()
    expect(reasonOf(ask(), [standing({ membershipId: 'an-office' })])).toBeUndefined()
  })

  it('and not given on: neither in the role of another, nor while one stands in, nor to somebody who is away', () => {
    expect(reasonOf(ask({ giver: { isDeputy: true } }))).toBe('delegation-as-deputy')
    expect(reasonOf(ask(), [standing({ giverId: 'chi', membershipId: 'chi-head', deputyId: 'an' })])).toBe(
      'giver-is-deputy',
    )
    expect(reasonOf(ask(), [standing({ giverId: 'binh', membershipId: 'binh-officer', deputyId: 'chi' })])).toBe(
      'deputy-is-away',
    )
  })
})

describe('whatever people ask for', () => {
  it('nobody both gives and takes on one day, so there is no chain and no cycle', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd')
    const wish = fc.record({ giver: person, deputy: person, from: fc.nat(20), days: fc.nat(10) })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const kept: Standing[] = []
        for (const { giver, deputy, from, days } of wishes) {
          const fromOn = addDays(TODAY, from)
          const untilOn = addDays(fromOn, days)
          const asked = ask({
            fromOn,
            untilOn,
            giver: { personId: giver, membershipId: giver },
            deputy: { personId: deputy },
          })
          const both = kept.filter((one) => [one.giverId, one.deputyId].some((id) => id === giver || id === deputy))
          if (checkDelegation(asked, { standing: both, today: TODAY })) continue
          kept.push({ giverId: giver, membershipId: giver, deputyId: deputy, deputyName: deputy, fromOn, untilOn })
        }
        for (let on = TODAY; on < addDays(TODAY, 31); on = addDays(on, 1)) {
          const then = kept.filter(({ fromOn, untilOn }) => fromOn <= on && on <= untilOn)
          const givers = new Set(then.map(({ giverId }) => giverId))
          expect(then.some(({ deputyId }) => givers.has(deputyId))).toBe(false)
          expect(givers.size).toBe(then.length)
        }
      }),
    )
  })
})

describe('a delegation', () => {
  const period = { fromOn: day('2024-11-04'), untilOn: day('2024-11-15'), revokedAt: null }

  it('begins and ends by itself, with its days', () => {
    expect(delegationState(period, day('2024-11-03'))).toBe('coming')
    expect(delegationState(period, day('2024-11-04'))).toBe('current')
    expect(delegationState(period, day('2024-11-15'))).toBe('current')
    expect(delegationState(period, day('2024-11-16'))).toBe('ended')
    expect(delegationState({ ...period, revokedAt: new Date() }, day('2024-11-05'))).toBe('revoked')
  })

  it('is taken back by who gave it or by an administrator, as themselves, until it is over', () => {
    const current = { giverId: 'an', state: 'current' } as const
    expect(mayRevoke(current, { personId: 'an', role: 'head' })).toBe(true)
    expect(mayRevoke(current, { personId: 'quan-tri', role: 'administrator' })).toBe(true)
    expect(mayRevoke(current, { personId: 'binh', role: 'head' })).toBe(false)
    expect(mayRevoke(current, { personId: 'an', role: 'head', onBehalfOf: {} })).toBe(false)
    expect(mayRevoke({ ...current, state: 'ended' }, { personId: 'an', role: 'head' })).toBe(false)
  })
})
