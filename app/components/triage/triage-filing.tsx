import type { Urgency } from '#domain/assignment/states.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { UrgencyWord } from '../assignment/urgency-word.tsx'
import { type HistoryLine, MatterHistory } from '../obstacle/history.tsx'
import { causeLabel, obstacleStateLabel, obstacleStep } from '../obstacle/labels.ts'
import { filedFacts } from '../obstacle/obstacle-details.tsx'
import { paths } from '../shell/paths.ts'
import { Details } from '../ui/details.tsx'
import { Facts } from '../ui/facts.tsx'
import type { ShownFile } from '../ui/file-link.tsx'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { deskHref } from './triage-address.ts'

type Filing = Parameters<typeof filedFacts>[0]['obstacle'] & {
  id: string
  urgency: Urgency
  filedAt: Date
  assignment: { lead: string; dueOn: PlainDate | null } | null
}

type Props = {
  filing: Filing
  today: PlainDate
  files: readonly ShownFile[]
  history: readonly HistoryLine[]
  similar: readonly { id: string; code: string; title: string; filer: string; state: string }[]
}

/** The filing in hand, in full: what was filed, the work it blocks and until when, what says nearly the same. */
export function TriageFiling({ filing, today, files, history, similar }: Props) {
  const step = obstacleStep(filing)
  const { dueOn, assignment } = filing
  return (
    <article className="stack" aria-labelledby="vuong-mac">
      <header>
        <h2 id="vuong-mac" tabIndex={-1} data-focus="">
          {filing.title}
        </h2>
        <p className="small muted">
          {m.obstacle_meta({
            code: filing.code,
            filer: filing.filer,
            day: formatDate(dayAt(filing.filedAt)),
            cause: causeLabel(filing.causeClass),
          })}
        </p>
        <p className="small">
          <Mark status={step.status}>{step.label}</Mark> <UrgencyWord urgency={filing.urgency} />{' '}
          {dueOn ? (
            <Mark status={dueOn < today ? 'overdue' : 'in-time'} plain>
              {m.triage_desk_due({ day: formatDate(dueOn) })}
            </Mark>
          ) : null}
        </p>
      </header>
      <Facts
        facts={[
          ...(assignment
            ? [
                {
                  label: m.triage_desk_blocked(),
                  value: assignment.dueOn
                    ? m.triage_desk_blocked_due({ lead: assignment.lead, day: formatDate(assignment.dueOn) })
                    : m.triage_desk_blocked_undated({ lead: assignment.lead }),
                },
              ]
            : []),
          ...filedFacts({ obstacle: filing, files, seesDossier: true }),
          ...(filing.answer ? [{ label: m.triage_desk_earlier_answer(), value: filing.answer }] : []),
        ]}
      />
      {similar.length > 0 ? (
        <section aria-labelledby="tuong-tu">
          <h3 id="tuong-tu">{m.triage_desk_similar()}</h3>
          <ul className="bullets small">
            {similar.map(({ id, code, title, filer, state }) => (
              <li key={id}>
                <a
                  className="touch"
                  href={state === 'filed' || state === 'received' ? deskHref({ filing: id }) : paths.obstacle(id)}
                >
                  {code}
                </a>{' '}
                {filer}: {title}{' '}
                <span className="faint">({obstacleStateLabel(state as Parameters<typeof obstacleStateLabel>[0])})</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Details summary={m.triage_desk_exchange()}>
        <MatterHistory lines={history} />
      </Details>
    </article>
  )
}
