import { describe, expect, it } from 'vitest'
import { ROLES } from '#domain/access/roles.ts'
import { openDossierDrafts, openFilingDrafts } from './kinds.ts'

const actor = (role: (typeof ROLES)[number], organisationId = 'own') => ({ role, organisationId })

describe('documents of a dossier', () => {
  it('are the DIC’s up to the submission, the Office’s once the leadership has spoken, and nobody else’s', () => {
    expect(
      openDossierDrafts({ actor: actor('coordinator'), dossier: { state: 'consolidated', isAboutCoordinator: false } }),
    ).toEqual(['submission', 'report', 'slip'])
    expect(
      openDossierDrafts({ actor: actor('office'), dossier: { state: 'with-leadership', isAboutCoordinator: false } }),
    ).toEqual([])
    expect(
      openDossierDrafts({ actor: actor('office'), dossier: { state: 'issuing', isAboutCoordinator: false } }),
    ).toEqual(['decision', 'conclusion', 'letter'])
    for (const role of ROLES.filter((one) => one !== 'coordinator' && one !== 'office'))
      expect(
        openDossierDrafts({ actor: actor(role), dossier: { state: 'issuing', isAboutCoordinator: false } }),
        role,
      ).toEqual([])
  })
})

describe('documents of a dossier about the DIC', () => {
  const about = { isAboutCoordinator: true }

  it('are the Office’s from the submission on, and none of them is the DIC’s', () => {
    const drafts = (role: 'office' | 'coordinator', state: 'consolidated' | 'issuing') =>
      openDossierDrafts({ actor: actor(role), dossier: { ...about, state } })
    expect(drafts('office', 'consolidated')).toEqual(['submission', 'report', 'slip'])
    expect(drafts('office', 'issuing')).toHaveLength(6)
    expect(drafts('coordinator', 'issuing')).toEqual([])
  })

  it('so are those about its filing', () => {
    const filing = { ...about, filerId: 'other', isAnswered: true }
    expect(openFilingDrafts({ actor: actor('office'), filing })).toEqual(['answer', 'forward'])
    expect(openFilingDrafts({ actor: actor('coordinator'), filing })).toEqual([])
  })
})

describe('documents about a filing', () => {
  it('give the filer its own answer once there is one, and nothing else', () => {
    const answered = { filerId: 'own', isAnswered: true, isAboutCoordinator: false }
    expect(openFilingDrafts({ actor: actor('carrier'), filing: answered })).toEqual(['answer'])
    expect(openFilingDrafts({ actor: actor('carrier'), filing: { ...answered, isAnswered: false } })).toEqual([])
    expect(openFilingDrafts({ actor: actor('carrier', 'other'), filing: answered })).toEqual([])
  })

  it('let the DIC forward before there is an answer', () => {
    const filing = { filerId: 'other', isAnswered: false, isAboutCoordinator: false }
    expect(openFilingDrafts({ actor: actor('coordinator'), filing })).toEqual(['forward'])
  })
})
