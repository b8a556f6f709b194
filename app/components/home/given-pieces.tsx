import type { PieceDuty } from '#domain/assignment/piece-duties.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { type ShownTimeliness, statusOf } from '../assignment/timeliness-mark.tsx'
import { Owed, OwedList } from '../inbox/owed.tsx'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Day } from '../ui/day.tsx'

export type GivenPiece = ShownTimeliness & {
  id: string
  code: string
  text: string
  lead: string
  dueOn: PlainDate | null
  duty: PieceDuty
}

const DUTY_WORDS = {
  submitted: m.piece_home_submitted,
  declined: m.piece_home_declined,
  extension: m.piece_home_extension,
  escalation: m.piece_home_escalation,
} as const satisfies Record<PieceDuty, () => string>

/** What agencies below have done with their pieces and now waits for the agency that gave them. */
export function GivenPieces({ pieces }: { pieces: readonly GivenPiece[] }) {
  if (pieces.length === 0) return null
  return (
    <Block id="cap-duoi" title={m.piece_home()} aside={m.home_count({ count: pieces.length })}>
      <OwedList>
        {pieces.map((piece) => (
          <Owed
            key={piece.id}
            status={statusOf(piece.class)}
            timeliness={DUTY_WORDS[piece.duty]()}
            due={piece.dueOn ? <Day on={piece.dueOn} /> : undefined}
            part={`${piece.code} · ${m.piece_home_lead({ lead: piece.lead })}`}
            text={piece.text}
            href={paths.assignment(piece.id)}
            actions={<ButtonLink href={paths.assignment(piece.id)}>{m.piece_home_open()}</ButtonLink>}
          />
        ))}
      </OwedList>
    </Block>
  )
}
