import type { GivenOpinion } from '#domain/consultation/round.ts'
import type { SlipState } from '#domain/consultation/states.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { BeforeSplit, type Related } from '../dossier/split-parts.tsx'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { Day } from '../ui/day.tsx'
import { FileList, type ShownFile } from '../ui/file-link.tsx'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import { sayDocument, slipStanding } from './labels.ts'

export type ShownSlip = {
  id: string
  code: string
  state: SlipState
  holderId: string
  organisation: string
  dueOn: PlainDate | null
  remindedCount: number
  remindedAt: Date | null
  withdrawReason: string | null
  opinion: GivenOpinion | null
  earlier: readonly unknown[]
}

export type ShownRound = {
  id: string
  round: number
  questions: string
  silenceRule: string | null
  dueOn: PlainDate
  openedAt: Date
  openedBy: string
  closedAt: Date | null
  slips: readonly ShownSlip[]
  /** The dossier in which it was held, where this one was split from it afterwards. */
  from?: Related | undefined
}

/** A file that came with the answer to a slip. */
export type SlipFile = ShownFile & { slipId: string }

type Shown = { files: readonly SlipFile[]; today: PlainDate }

/** Every round with every slip: who was asked, who said what, word for word, and who said nothing. */
export function Rounds({ rounds, ...shown }: { rounds: readonly ShownRound[] } & Shown) {
  return rounds.map((round) => <Round key={round.id} round={round} {...shown} />)
}

function Round({ round, today, files }: { round: ShownRound } & Shown) {
  const { questions, silenceRule, openedAt, openedBy, closedAt, slips, from } = round
  const title = from
    ? m.consultation_round_before({ round: round.round, code: from.code })
    : m.consultation_round({ round: round.round })
  return (
    <Block
      id={`lay-y-kien-${from ? `${from.code}-` : ''}${round.round}`}
      title={title}
      aside={
        closedAt
          ? m.consultation_round_closed({ day: formatDate(dayAt(closedAt)) })
          : m.consultation_round_open({ day: formatDate(round.dueOn) })
      }
    >
      <BeforeSplit from={from} />
      <p className="prose">{questions}</p>
      <p className="small muted">
        {m.consultation_opened({ by: openedBy, day: formatDate(dayAt(openedAt)) })}{' '}
        {silenceRule ? m.consultation_silence_rule({ rule: silenceRule }) : m.consultation_silence_plain()}
      </p>
      <Table
        caption={title}
        stack
        columns={[
          { label: m.consultation_col_agency() },
          { label: m.consultation_col_answer() },
          { label: m.consultation_col_date() },
          { label: m.consultation_col_text() },
        ]}
      >
        {slips.map((slip) => (
          <SlipRow key={slip.id} slip={slip} today={today} files={files.filter(({ slipId }) => slipId === slip.id)} />
        ))}
      </Table>
    </Block>
  )
}

function SlipRow({ slip, today, files }: { slip: ShownSlip } & Shown) {
  const { label, status } = slipStanding(slip, today)
  const { opinion, dueOn, withdrawReason } = slip
  return (
    <tr>
      <RowHead>
        {slip.organisation}
        <br />
        <a className="touch" href={paths.opinionSlip(slip.id)}>
          {slip.code}
        </a>
      </RowHead>
      <Cell label={m.consultation_col_answer()}>
        <Mark status={status}>{label}</Mark>
      </Cell>
      <Cell label={m.consultation_col_date()}>
        {opinion ? <Day on={opinion.repliedOn} as="short" /> : null}
        {slip.state === 'asked' && dueOn ? sayDue(dueOn, today) : null}
        {slip.remindedAt ? (
          <span className="faint small block">{sayReminded(slip.remindedCount, slip.remindedAt)}</span>
        ) : null}
      </Cell>
      <Cell label={m.consultation_col_text()}>
        {opinion ? <Words opinion={opinion} isCorrected={slip.earlier.length > 0} /> : withdrawReason}
        {files.length > 0 ? <FileList files={files} /> : null}
      </Cell>
    </tr>
  )
}

function Words({ opinion, isCorrected }: { opinion: GivenOpinion; isCorrected: boolean }) {
  const notes = [
    sayDocument({ number: opinion.documentNumber, on: opinion.documentOn }),
    isCorrected ? m.consultation_corrected() : '',
  ].filter(Boolean)
  return (
    <>
      {opinion.text ? (
        <span className="prose" lang="vi">
          {opinion.text}
        </span>
      ) : (
        <span className="muted">{m.consultation_no_text()}</span>
      )}
      {notes.length > 0 ? <span className="faint small block">{notes.join('; ')}</span> : null}
    </>
  )
}

const sayDue = (dueOn: PlainDate, today: PlainDate): string =>
  dueOn < today ? m.consultation_over({ day: formatDate(dueOn) }) : m.consultation_due({ day: formatDate(dueOn) })

function sayReminded(count: number, at: Date): string {
  const day = formatDate(dayAt(at))
  return count === 1 ? m.consultation_reminded_one({ day }) : m.consultation_reminded({ count, day })
}
