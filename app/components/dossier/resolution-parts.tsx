import type { AssignmentState } from '#domain/assignment/states.ts'
import type { EarlierWorkDecision } from '#domain/obstacle/earlier-work.ts'
import type { ObstacleState } from '#domain/obstacle/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { STATE_LABELS } from '../assignment/labels.ts'
import { obstacleStep } from '../obstacle/labels.ts'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { DECISION_LABELS } from './earlier-work-fields.tsx'

export type ShownAnswer = { id: string; code: string; filer: string; state: ObstacleState; text: string }
export type EarlierDecision = {
  id: string
  label: string
  title: string
  state: AssignmentState
  decision: EarlierWorkDecision
  dueOn: PlainDate | null
  newLead: string | null
}
/** Each filing with the document's answer to it. */
export function Answers({ answers }: { answers: readonly ShownAnswer[] }) {
  return (
    <Block id="tra-loi" title={m.resolution_answered()}>
      {answers.map(({ id, code, filer, state, text }) => {
        const step = obstacleStep({ state, dossierState: null })
        return (
          <div key={id} className="answered">
            <p>
              <a href={paths.obstacle(id)}>{code}</a>, {filer} <Mark status={step.status}>{step.label}</Mark>
            </p>
            <p className="prose">{text}</p>
          </div>
        )
      })}
    </Block>
  )
}

/** What the document does with the work of the one it replaces. */
export function EarlierWork({ works }: { works: readonly EarlierDecision[] }) {
  if (works.length === 0) return null
  return (
    <Block id="viec-truoc" title={m.resolution_earlier_of()}>
      <ul className="bullets">
        {works.map(({ id, label, title, state, decision, dueOn, newLead }) => (
          <li key={id}>
            <a href={paths.assignment(id)}>{label}</a> {title}
            <br />
            <b>{DECISION_LABELS[decision]()}</b>{' '}
            <span className="muted">
              {[
                dueOn ? m.resolution_earlier_to_date({ due: formatDate(dueOn) }) : '',
                newLead ? m.resolution_earlier_to_lead({ lead: newLead }) : '',
              ]
                .filter(Boolean)
                .join(', ')}
            </span>{' '}
            <Mark status={STATE_LABELS[state].status}>{STATE_LABELS[state].label()}</Mark>
          </li>
        ))}
      </ul>
    </Block>
  )
}
