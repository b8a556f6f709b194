import { z } from 'zod'
import type { Actor } from '#domain/access/roles.ts'
import { OpenDossierSchema, texts } from './forms.ts'
import { availableObstacleActions, type ObstacleFacts } from './obstacle-actions.ts'

/** As many as a list shows at once. */
const MOST = 50

/** The ticked filings, as a form or an address names them. */
export const ChosenFilings = texts.pipe(z.array(z.uuid('unknown-choice')).max(MOST, 'unknown-choice'))
export const JointDossierSchema = OpenDossierSchema.extend({ obstacleId: ChosenFilings })

/** Why a chosen filing does not go into the dossier. */
export type LeftReason = 'held-by-another' | 'not-checked' | 'moved-on'

export type Parted<Filing> = { joining: Filing[]; left: { filing: Filing; reason: LeftReason }[] }

function whyLeft(actor: Actor, { state, holderId }: ObstacleFacts): LeftReason {
  const isWaiting = state === 'filed' || state === 'received'
  if (!isWaiting) return 'moved-on'
  return holderId === actor.organisationId ? 'not-checked' : 'held-by-another'
}

/** Of the chosen filings those that go into one dossier now, by the table of acts, and of each other why it does not. */
export function partChosen<Filing extends ObstacleFacts>(args: {
  filings: readonly Filing[]
  actor: Actor
}): Parted<Filing> {
  const parted: Parted<Filing> = { joining: [], left: [] }
  for (const filing of args.filings) {
    const isOpen = availableObstacleActions({ obstacle: filing, actor: args.actor }).includes('consolidate')
    if (isOpen) parted.joining.push(filing)
    else parted.left.push({ filing, reason: whyLeft(args.actor, filing) })
  }
  return parted
}
