import type { AssignmentState } from '#domain/assignment/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Panel } from '../ui/block.tsx'
import { Day } from '../ui/day.tsx'
import { STATE_LABELS } from './labels.ts'

type ShownWork = {
  id: string
  label: string
  title: string
  state: AssignmentState
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  documentId: string | null
  mayOpen: boolean
}
type ShownWait = { id: string; agency: string | null; reason: string | null; work: ShownWork | null }
export type ShownWaits = { waits: readonly ShownWait[]; awaitedBy: readonly ShownWait[] }

/** Whose result it waits for, and who waits for its own. */
export function WaitsPanel({ waits, awaitedBy }: ShownWaits) {
  if (waits.length + awaitedBy.length === 0) return null
  return (
    <Panel id="cho-ket-qua" title={m.wait_panel()}>
      <WaitList lead={m.wait_waits_for()} waits={waits} />
      <WaitList lead={m.wait_awaited_by()} waits={awaitedBy} />
    </Panel>
  )
}

function WaitList({ lead, waits }: { lead: string; waits: readonly ShownWait[] }) {
  if (waits.length === 0) return null
  return (
    <div className="stack-s small">
      <p className="muted">{lead}</p>
      <ul className="stack-s">
        {waits.map(({ id, agency, work, reason }) => (
          <li key={id}>
            <b>{agency ?? m.wait_other_enterprise()}</b>
            {work ? (
              <>
                {': '}
                <WorkName work={work} />, {STATE_LABELS[work.state].label().toLocaleLowerCase()}
                {work.dueOn ? (
                  <>
                    , {m.wait_due()} <Day on={work.dueOn} time={work.dueTime} />
                  </>
                ) : null}
              </>
            ) : null}
            {reason ? <p className="muted">{reason}</p> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

function WorkName({ work }: { work: ShownWork }) {
  const name = `${work.label} ${work.title}`
  if (work.mayOpen) return <a href={paths.assignment(work.id)}>{name}</a>
  return work.documentId ? <a href={paths.clause(work.documentId, work.label)}>{name}</a> : name
}
