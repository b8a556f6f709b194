import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { m } from '#i18n/messages.js'
import { Panel } from '../ui/block.tsx'
import { Day } from '../ui/day.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatDate, formatPercent } from '../ui/format.ts'
import { Quote } from '../ui/quote.tsx'
import { type ShownLetter, sayLetter } from './progress-block.tsx'

type Props = {
  text: string
  lead: string
  dueOn: PlainDate | null
  originalDueOn: PlainDate | null
  dueTime: TimeOfDay | null
  originalDueTime: TimeOfDay | null
  latestReport: { text: string; percent: number; reportedAt: Date; letter: ShownLetter | null } | null
  declineReason: string | null
  /** Whose results it waits for. */
  waitsFor: string | null
  openRequest: { askedDueOn: PlainDate; reason: string; doneSoFar: string; isLate: boolean } | null
}

/** Beside a form: the sentence it is about, how it stands, and what has been asked. */
export function AssignmentBrief(props: Props) {
  const {
    waitsFor,
    text,
    lead,
    dueOn,
    dueTime,
    originalDueOn,
    originalDueTime,
    latestReport,
    declineReason,
    openRequest,
  } = props
  return (
    <aside className="stack-l" aria-label={m.assignment_summary()}>
      <Panel id="nhiem-vu" title={m.assignment_brief()}>
        <Quote small>{text}</Quote>
        <Facts
          facts={[
            { label: m.assignment_col_lead(), value: lead },
            {
              label: m.assignment_due_now(),
              value: dueOn ? <Day on={dueOn} time={dueTime} as="long" /> : m.assignment_no_date(),
            },
            ...(originalDueOn && originalDueOn !== dueOn
              ? [{ label: m.assignment_due_original(), value: <Day on={originalDueOn} time={originalDueTime} /> }]
              : []),
            ...(latestReport
              ? [
                  {
                    label: m.assignment_latest_report(),
                    value: latestReport.text,
                    note: [
                      `${formatPercent(latestReport.percent)}, ${formatDate(dayAt(latestReport.reportedAt))}`,
                      ...(latestReport.letter ? [sayLetter(latestReport.letter)] : []),
                    ].join('. '),
                  },
                ]
              : []),
            ...(waitsFor ? [{ label: m.wait_waits_for(), value: waitsFor }] : []),
            ...(declineReason ? [{ label: m.assignment_decline_reason(), value: declineReason }] : []),
          ]}
        />
      </Panel>
      {openRequest ? (
        <Panel id="xin-gia-han" title={m.assignment_open_request()}>
          <Facts
            facts={[
              {
                label: m.assignment_asked_date(),
                value: <Day on={openRequest.askedDueOn} />,
                ...(openRequest.isLate ? { note: m.assignment_asked_late() } : {}),
              },
              { label: m.assignment_reason(), value: openRequest.reason },
              ...(openRequest.doneSoFar ? [{ label: m.assignment_done_so_far(), value: openRequest.doneSoFar }] : []),
            ]}
          />
        </Panel>
      ) : null}
    </aside>
  )
}
