import type { DossierTrack } from '#domain/obstacle/office-check-forms.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { formatDate } from '../ui/format.ts'
import type { NamedLeader } from './leader-fields.tsx'

export type InCharge = {
  leader: NamedLeader | null
  substitute: NamedLeader | null
  track: DossierTrack | null
  meetingOn: PlainDate | null
  meetingPlace: string | null
}

/** Who of the leadership has the dossier, and in which way it is decided, in a line. */
export function sayInCharge({ leader, substitute, track, meetingOn, meetingPlace }: InCharge): string | undefined {
  if (!leader) return undefined
  const gone = [leader, substitute].find((named) => named && !named.isPresent)
  const who = substitute
    ? m.leader_held_two({ leader: leader.name, substitute: substitute.name })
    : m.leader_held_one({ leader: leader.name })
  const place = meetingPlace ? m.leader_meeting_in({ place: meetingPlace }) : ''
  const meeting = meetingOn ? m.leader_meeting_at({ day: formatDate(meetingOn), place }) : m.leader_meeting()
  return [who, track === 'complex' ? meeting : '', gone ? m.leader_gone({ name: gone.name }) : '']
    .filter(Boolean)
    .join(' ')
}
