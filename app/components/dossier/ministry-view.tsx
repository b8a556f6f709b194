import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Status } from '../ui/status.ts'
import { BeforeSplit, type Related } from './split-parts.tsx'

type Letter = { number: string; on: PlainDate | null }

export type ShownMinistryRequest = {
  id: string
  ministry: string
  question: string
  state: 'to-send' | 'waiting' | 'answered' | 'closed' | 'recalled'
  letterNumber: string | null
  letterOn: PlainDate | null
  answerDueOn: PlainDate
  answer: (Letter & { text: string; fileId: string }) | null
  checkNote: string | null
  recallReason: string | null
  urges: readonly (Letter & { id: string })[]
  /** The dossier about which it was asked, where this one was split from it afterwards. */
  from?: Related | undefined
}

const STATES = {
  'to-send': { label: m.ministry_state_to_send, status: 'in-time' },
  waiting: { label: m.ministry_state_waiting, status: 'awaiting' },
  answered: { label: m.ministry_state_answered, status: 'awaiting' },
  closed: { label: m.ministry_state_closed, status: 'done' },
  recalled: { label: m.ministry_state_recalled, status: 'withdrawn' },
} as const satisfies Record<ShownMinistryRequest['state'], { label: () => string; status: Status }>

const sayLetter = ({ number, on }: Letter): string => m.ministry_number_of({ number, day: on ? formatDate(on) : '' })

/** What a ministry was asked, how often it was urged, and its answer word for word. */
export function MinistryView({ request }: { request: ShownMinistryRequest }) {
  const { answer, letterNumber, urges, checkNote, recallReason, from } = request
  const { label, status } = STATES[request.state]
  return (
    <Block
      id={`bo-nganh-${request.id}`}
      title={m.ministry_title({ ministry: request.ministry })}
      aside={<Mark status={status}>{label()}</Mark>}
    >
      <BeforeSplit from={from} />
      <p className="quote-s">{request.question}</p>
      <Facts
        facts={[
          {
            label: m.ministry_fact_letter(),
            value:
              letterNumber === null
                ? m.ministry_fact_letter_none()
                : sayLetter({ number: letterNumber, on: request.letterOn }),
          },
          { label: m.ministry_due(), value: formatDate(request.answerDueOn) },
          ...(urges.length > 0
            ? [
                {
                  label: m.ministry_fact_urges(),
                  value: (
                    <ul>
                      {urges.map((urge) => (
                        <li key={urge.id}>{sayLetter(urge)}</li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
          ...(answer
            ? [
                { label: m.ministry_fact_answer(), value: sayLetter(answer) },
                {
                  label: m.ministry_fact_pdf(),
                  value: <a href={paths.file(answer.fileId)}>{m.ministry_fact_pdf_open()}</a>,
                },
              ]
            : []),
          ...(recallReason ? [{ label: m.ministry_fact_recalled(), value: recallReason }] : []),
        ]}
      />
      {answer ? <p className="prose">{answer.text}</p> : null}
      {checkNote && request.state === 'waiting' ? (
        <Notice status="returned">{m.ministry_returned_before({ note: checkNote })}</Notice>
      ) : null}
    </Block>
  )
}
