import { describe, expect, it } from 'vitest'
import type { Actor } from '#domain/access/roles.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { availableDossierActions, type DossierFacts } from './dossier-actions.ts'
import { availableObstacleActions, type ObstacleFacts } from './obstacle-actions.ts'

const DIC = 'dic'
const CARRIER = 'viettel'
const OFFICE = 'vpub'

const actor = (role: Actor['role'], organisationId: string, personId = `${role} of ${organisationId}`): Actor => ({
  personId,
  personName: personId,
  membershipId: personId,
  role,
  title: '',
  organisationId,
  organisationName: organisationId,
  organisationShortName: organisationId,
  organisationKind: 'department',
})

const filing = (facts: Partial<ObstacleFacts> = {}): ObstacleFacts => ({
  state: 'filed',
  filerId: CARRIER,
  holderId: DIC,
  checkedAt: null,
  dossierState: null,
  isAboutCoordinator: false,
  ...facts,
})

const dossier = (facts: Partial<DossierFacts> = {}): DossierFacts => ({
  state: 'consolidated',
  holderId: DIC,
  recordedById: null,
  ministryStep: null,
  filingCount: 1,
  leaderIds: [],
  ...facts,
})

describe('a dossier without a filing', () => {
  it('is closed by the DIC that holds it, as long as it was not submitted', () => {
    const emptied = dossier({ filingCount: 0 })
    const dic = actor('coordinator', DIC)
    expect(availableDossierActions({ dossier: emptied, actor: dic })).toContain('close-empty')
    expect(availableDossierActions({ dossier: dossier(), actor: dic })).not.toContain('close-empty')
    expect(availableDossierActions({ dossier: emptied, actor: actor('office', OFFICE) })).not.toContain('close-empty')
  })
})

describe('a filing', () => {
  it('is acknowledged by the DIC and not by anybody else', () => {
    expect(availableObstacleActions({ obstacle: filing(), actor: actor('coordinator', DIC) })).toContain('acknowledge')
    expect(availableObstacleActions({ obstacle: filing(), actor: actor('carrier', CARRIER) })).toEqual(['withdraw'])
    expect(availableObstacleActions({ obstacle: filing(), actor: actor('carrier', 'mobifone') })).toEqual([])
    expect(availableObstacleActions({ obstacle: filing(), actor: actor('leadership', 'ubnd') })).toEqual([])
  })

  it('goes into a dossier only after it was checked', () => {
    const received = filing({ state: 'received' })
    expect(availableObstacleActions({ obstacle: received, actor: actor('coordinator', DIC) })).not.toContain(
      'consolidate',
    )
    const checked = filing({ state: 'received', checkedAt: new Date('2024-11-05T01:00:00Z') })
    expect(availableObstacleActions({ obstacle: checked, actor: actor('coordinator', DIC) })).toContain('consolidate')
    expect(availableObstacleActions({ obstacle: checked, actor: actor('coordinator', DIC) })).not.toContain('check')
  })

  it('can be withdrawn by its filer until its dossier is submitted', () => {
    const waiting = filing({ state: 'consolidated', dossierState: 'consolidated' })
    const submitted = filing({ state: 'consolidated', dossierState: 'office-check' })
    expect(availableObstacleActions({ obstacle: waiting, actor: actor('carrier', CARRIER) })).toEqual(['withdraw'])
    expect(availableObstacleActions({ obstacle: submitted, actor: actor('carrier', CARRIER) })).toEqual([])
  })

  it('is confirmed or reopened by its filer alone', () => {
    const answered = filing({ state: 'confirming', holderId: CARRIER })
    expect(availableObstacleActions({ obstacle: answered, actor: actor('carrier', CARRIER) })).toEqual([
      'confirm-fix',
      'reopen',
    ])
    expect(availableObstacleActions({ obstacle: answered, actor: actor('coordinator', DIC) })).toEqual([])
  })

  it('shows nothing to do to an auditor, whatever its state', () => {
    expect(availableObstacleActions({ obstacle: filing(), actor: actor('auditor', DIC) })).toEqual([])
  })
})

describe('a dossier', () => {
  it('is directed by the leadership, and neither by the DIC nor by the Office', () => {
    const before = dossier({ state: 'with-leadership', holderId: 'ubnd' })
    expect(availableDossierActions({ dossier: before, actor: actor('leadership', 'ubnd') })).toEqual([
      'agree',
      'reject',
      'return-to-coordinator',
      'ask',
      'withdraw-question',
      'split',
      'refer-above',
    ])
    expect(availableDossierActions({ dossier: before, actor: actor('coordinator', DIC) })).toEqual([])
    expect(availableDossierActions({ dossier: before, actor: actor('office', OFFICE) })).toEqual([
      'reassign',
      'arrange-meeting',
    ])
  })

  it('is directed by those named for it and their deputies, and read by the others of the leadership', () => {
    const named = dossier({ state: 'with-leadership', holderId: 'ubnd', leaderIds: ['deputy', 'substitute'] })
    const open = (leader: Actor) => availableDossierActions({ dossier: named, actor: leader }).includes('agree')
    const other = actor('leadership', 'ubnd', 'chairman')
    const onBehalfOf = { delegationId: 'd', personId: 'deputy', personName: '', untilOn: plainDate('2024-11-15') }
    expect(open(actor('leadership', 'ubnd', 'deputy'))).toBe(true)
    expect(open(actor('leadership', 'ubnd', 'substitute'))).toBe(true)
    expect(open(other)).toBe(false)
    expect(open({ ...other, onBehalfOf })).toBe(true)
  })

  it('has its document checked by another person than the one who recorded it', () => {
    const recorded = dossier({ state: 'checking', holderId: OFFICE, recordedById: 'clerk' })
    expect(availableDossierActions({ dossier: recorded, actor: actor('office', OFFICE, 'clerk') })).toEqual([])
    expect(availableDossierActions({ dossier: recorded, actor: actor('office', OFFICE, 'chief') })).toEqual([
      'confirm-resolution',
      'return-resolution',
    ])
  })
})
