import { findLeaderChoices } from '#data/dossier-leader.server.ts'
import { getOrganisationOfRole } from '#data/members.server.ts'
import { insertOfficeCheck } from '#data/office-check.server.ts'
import { checkNamedLeaders, type NamedLeaders } from '#domain/obstacle/named-leaders.ts'
import type { DossierTrack } from '#domain/obstacle/office-check-forms.ts'
import { receivingRole } from '#domain/obstacle/receiver.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { tellFilers } from './tell-filers.server.ts'
import { tellLeaders } from './tell-leaders.server.ts'
import { tellRole } from './tell-role.server.ts'

export type PassOfficeCheck = NamedLeaders & {
  dossierId: string
  note: string
  track: DossierTrack
  meetingOn: PlainDate | null
  meetingPlace: string
}

/** The Office finds the dossier complete and puts it before the member of the leadership in charge. */
export const passOfficeCheck = (input: PassOfficeCheck, context: CommandContext) =>
  changeDossier({ action: 'pass-check', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { actor, now } = context
    const { dossierId, leaderId, substituteId, note, track, meetingOn, meetingPlace } = input
    const named = checkNamedLeaders(await findLeaderChoices(tx), { leaderId, substituteId })
    if (!named.ok) return named
    if (meetingOn !== null && meetingOn < dayAt(now)) return refuse('meeting-in-past', { field: 'meetingOn' })
    const check = { dossierId, outcome: 'passed', note, points: [], checkedById: actor.personId, now } as const
    const { round } = await insertOfficeCheck(tx, check)
    const { leader } = named.value
    return accept({
      holderId: await getOrganisationOfRole(tx, 'leadership'),
      track,
      changes: { leaderId, substituteId, track, meetingOn, meetingPlace: meetingPlace || null },
      payload: { round, leader, track, ...(meetingOn ? { meetingOn } : {}) },
      follow: async (causeId: string) => {
        const personIds = [leaderId, substituteId]
        await tellLeaders(tx, { dossier, personIds, kind: 'dossier-for-direction', causeId, now })
        const by = { by: leader }
        await tellRole(tx, {
          dossier,
          role: receivingRole(dossier),
          kind: 'dossier-before-leader',
          params: by,
          causeId,
          now,
        })
        await tellFilers(tx, { dossierId, kind: 'obstacle-before-leadership', causeId, now })
      },
    })
  })
