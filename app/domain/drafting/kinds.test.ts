import { describe, expect, it } from 'vitest'
import { ROLES } from '#domain/access/roles.ts'
import { openDossierDrafts, openFilingDrafts } from './kinds.ts'

const actor = (role: (typeof ROLES)[number], organisationId = 'own') => ({ role, organisationId })

describe('documents of a dossier', () => {
  it('are the DIC’s up to the submission, the Office’s once the leadership has spoken, and nobody else’s', () => {
    expect(openDossierDrafts({ actor: actor('coordinator'), state: 'consolidated' })).toEqual([
      'submission',
      'report',
      'slip',
    ])
    expect(openDossierDrafts({ actor: actor('office'), state: 'with-leadership' })).toEqual([])
    expect(openDossierDrafts({ actor: actor('office'), state: 'issuing' })).toEqual([
      'decision',
      'conclusion',
      'letter',
    ])
    for (const role of ROLES.filter((one) => one !== 'coordinator' && one !== 'office'))
      expect(openDossierDrafts({ actor: actor(role), state: 'issuing' }), role).toEqual([])
  })
})

describe('documents about a filing', () => {
  it('give the filer its own answer once there is one, and nothing else', () => {
    const answered = { filerId: 'own', isAnswered: true }
    expect(openFilingDrafts({ actor: actor('carrier'), filing: answered })).toEqual(['answer'])
    expect(openFilingDrafts({ actor: actor('carrier'), filing: { ...answered, isAnswered: false } })).toEqual([])
    expect(openFilingDrafts({ actor: actor('carrier', 'other'), filing: answered })).toEqual([])
  })

  it('let the DIC forward before there is an answer', () => {
    const filing = { filerId: 'other', isAnswered: false }
    expect(openFilingDrafts({ actor: actor('coordinator'), filing })).toEqual(['forward'])
  })
})
