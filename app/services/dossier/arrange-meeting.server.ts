import { receivingRole } from '#domain/obstacle/receiver.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { WITHOUT_LIMIT } from './move-dossier.server.ts'
import { tellLeaders } from './tell-leaders.server.ts'
import { tellRole } from './tell-role.server.ts'

export type ArrangeMeeting = { dossierId: string; meetingOn: PlainDate; meetingPlace: string }

/** The leadership meets about the dossier, or meets on another day; a simple one has no limit from here on. */
export const arrangeMeeting = (input: ArrangeMeeting, context: CommandContext) =>
  changeDossier({ action: 'arrange-meeting', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { meetingOn, meetingPlace } = input
    const { now } = context
    if (meetingOn < dayAt(now)) return refuse('meeting-in-past', { field: 'meetingOn' })
    return accept({
      ...(dossier.track === 'complex' ? {} : { limit: WITHOUT_LIMIT }),
      changes: { track: 'complex', meetingOn, meetingPlace: meetingPlace || null },
      payload: { meetingOn, to: meetingPlace },
      follow: async (causeId: string) => {
        const params = { on: meetingOn, note: meetingPlace }
        const said = { dossier, kind: 'dossier-meeting', params, causeId, now } as const
        await tellLeaders(tx, { ...said, personIds: dossier.leaderIds })
        await tellRole(tx, { ...said, role: receivingRole(dossier) })
      },
    })
  })
