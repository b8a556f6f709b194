import { findPointText, insertCorrection, isCorrectionWaiting } from '#data/correction.server.ts'
import { type CorrectedField, checkCorrection, mayCorrect } from '#domain/obstacle/correction.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeRecord } from './change-record.server.ts'
import { tellRole } from './tell-role.server.ts'

type Proposal = { resolutionId: string; field: CorrectedField; pointId: string | null; newValue: string }

/** One person says what was typed wrong and what the paper says; the record changes when another has looked. */
export const proposeCorrection = (input: Proposal, context: CommandContext) =>
  changeRecord(
    { action: 'propose', resolutionId: input.resolutionId, input, context },
    async (tx, { resolution, dossier }) => {
      const { actor, now } = context
      const { resolutionId, field, pointId, newValue } = input
      if (!mayCorrect('propose', { actor, state: resolution.state, proposedById: null }))
        return refuse('correction-not-open')
      const oldValue =
        field === 'point-text'
          ? await findPointText(tx, { resolutionId, pointId: pointId ?? '' })
          : resolution.values[field]
      if (oldValue === undefined) return refuse('correction-field-missing', { field: 'field' })
      const checked = checkCorrection({ field, oldValue, newValue, now })
      if (!checked.ok) return checked
      if (await isCorrectionWaiting(tx, { resolutionId, field, pointId }))
        return refuse('correction-waits', { field: 'field' })
      await insertCorrection(tx, { ...input, id: newId(), oldValue, proposedById: actor.personId, proposedAt: now })
      return accept({
        payload: { field, from: oldValue, to: newValue },
        follow: (causeId: string) =>
          tellRole(tx, {
            dossier,
            role: 'office',
            kind: 'resolution-to-check',
            params: { number: resolution.number },
            causeId,
            now,
          }),
      })
    },
  )
