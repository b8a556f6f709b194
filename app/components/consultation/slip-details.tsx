import type { ReactNode } from 'react'
import type { GivenOpinion } from '#domain/consultation/round.ts'
import type { SlipState } from '#domain/consultation/states.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { type HistoryLine, MatterHistory } from '../obstacle/history.tsx'
import { paths } from '../shell/paths.ts'
import { Block, Stack } from '../ui/block.tsx'
import { Facts } from '../ui/facts.tsx'
import { FileList, type ShownFile } from '../ui/file-link.tsx'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { sayDocument, slipStanding, stanceLabel } from './labels.ts'

type Reply = GivenOpinion & { id: string; by: string; isLate: boolean }

export type ShownSlipPage = {
  code: string
  title: string
  state: SlipState
  name: string
  sentAt: Date
  dueOn: PlainDate | null
  withdrawReason: string | null
  opinion: Reply | null
  earlier: readonly Reply[]
  round: { round: number; questions: string; silenceRule: string | null; closedAt: Date | null }
  /** For whoever may read dossiers only. */
  dossier: { id: string; code: string } | null
}

type Props = {
  slip: ShownSlipPage
  today: PlainDate
  files: readonly ShownFile[]
  history: readonly HistoryLine[]
  children: ReactNode
}

/** One slip: what is asked, by when, how silence is read, and what the agency has answered. */
export function SlipDetails({ slip, today, files, history, children }: Props) {
  const { label, status } = slipStanding(slip, today)
  return (
    <Stack gap="l">
      <PageHead title={slip.title} meta={slip.code} lead={<Mark status={status}>{label}</Mark>} />
      <Outcome slip={slip} />
      <Block id="noi-dung" title={m.consultation_questions()}>
        <p className="prose" lang="vi">
          {slip.round.questions}
        </p>
        <Facts facts={factsOf(slip)} />
      </Block>
      {slip.opinion ? (
        <Block id="y-kien" title={m.slip_opinion()}>
          <ReplyText reply={slip.opinion} />
          {files.length > 0 ? <Facts facts={[{ label: m.slip_files(), value: <FileList files={files} /> }]} /> : null}
          {slip.earlier.length > 0 ? (
            <details className="act">
              <summary>{m.slip_earlier()}</summary>
              {slip.earlier.map((reply) => (
                <ReplyText key={reply.id} reply={reply} />
              ))}
            </details>
          ) : null}
        </Block>
      ) : null}
      {children}
      <Block id="lich-su" title={m.slip_history()}>
        <MatterHistory lines={history} />
      </Block>
    </Stack>
  )
}

function Outcome({ slip: { state, round, withdrawReason } }: { slip: ShownSlipPage }) {
  if (state === 'withdrawn') return <Notice>{m.slip_withdrawn({ reason: withdrawReason ?? '' })}</Notice>
  if (state !== 'silent' || !round.closedAt) return null
  return (
    <Notice>
      {m.slip_silent({ day: formatDate(dayAt(round.closedAt)) })}{' '}
      {round.silenceRule ? m.slip_silent_rule({ rule: round.silenceRule }) : null}
    </Notice>
  )
}

const factsOf = ({ dossier, name, round, sentAt, dueOn }: ShownSlipPage) => [
  { label: m.slip_agency(), value: name },
  { label: m.slip_round(), value: m.consultation_round({ round: round.round }) },
  { label: m.slip_sent(), value: formatDate(dayAt(sentAt)) },
  ...(dueOn ? [{ label: m.slip_due(), value: formatDate(dueOn) }] : []),
  {
    label: m.slip_silence(),
    value: round.silenceRule
      ? m.consultation_silence_rule({ rule: round.silenceRule })
      : m.consultation_silence_plain(),
  },
  ...(dossier
    ? [
        {
          label: m.slip_dossier(),
          value: (
            <a className="touch" href={paths.dossier(dossier.id)}>
              {dossier.code}
            </a>
          ),
        },
      ]
    : []),
]

function ReplyText({ reply }: { reply: Reply }) {
  const at = { day: formatDate(reply.repliedOn), by: reply.by }
  const document = sayDocument({ number: reply.documentNumber, on: reply.documentOn })
  return (
    <>
      <p>
        <b>{stanceLabel(reply.stance)}</b>
      </p>
      {reply.text ? (
        <p className="quote-s" lang="vi">
          {reply.text}
        </p>
      ) : null}
      <p className="faint small">
        {[reply.isLate ? m.slip_opinion_late_on(at) : m.slip_opinion_on(at), document].filter(Boolean).join(' · ')}
      </p>
    </>
  )
}
