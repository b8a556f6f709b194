import type { AssignmentAction } from '#domain/assignment/life-cycle.ts'
import type { AssignmentStructure } from '#domain/assignment/states.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { Form } from '../ui/form.tsx'
import { actionWords, inButtonOrder } from './action-labels.ts'
import { actionPath } from './action-slugs.ts'

type Props = {
  assignmentId: string
  structure: AssignmentStructure
  actions: readonly AssignmentAction[]
  commandIds: Readonly<Record<string, string>>
  /** An agency may file what stands in its way. */
  canFileObstacle: boolean
}

/** Acts that steer the work rather than do it: one fold away, so that the next act stands alone. */
const STEERING: readonly AssignmentAction[] = [
  'urge',
  'enter-report',
  'enter-result',
  'set-date',
  'set-urgency',
  'suspend',
  'withdraw',
  'reopen',
  'hand-down',
  'take-back-officer',
  'set-internal-date',
  'set-part-date',
  'send-part-back',
  'change-parties',
  'link-awaited',
  'unlink-awaited',
  'give-on',
]

/** The acts that are open now, the next one first; one that asks for something leads to its form. */
export function ActionButtons({ assignmentId, structure, actions, commandIds, canFileObstacle }: Props) {
  const ordered = inButtonOrder(actions)
  const next = ordered.filter((action) => !STEERING.includes(action))
  const steering = ordered.filter((action) => STEERING.includes(action))
  const act = (action: AssignmentAction, place: number) => (
    <ActButton
      key={action}
      action={action}
      structure={structure}
      isFirst={place === 0}
      assignmentId={assignmentId}
      commandId={commandIds[action] ?? ''}
    />
  )
  if (ordered.length === 0 && !canFileObstacle) return null
  return (
    <div className="stack-s no-print">
      <div className="actions">
        {next.map(act)}
        {canFileObstacle ? (
          <ButtonLink href={`${paths.newObstacle()}?nhiem-vu=${assignmentId}`}>
            {m.assignment_act_obstacle()}
          </ButtonLink>
        ) : null}
      </div>
      {steering.length > 0 ? (
        <Details summary={m.assignment_more_acts()}>
          <div className="actions">{steering.map((action) => act(action, 1))}</div>
        </Details>
      ) : null}
    </div>
  )
}

function ActButton(props: {
  action: AssignmentAction
  structure: AssignmentStructure
  isFirst: boolean
  assignmentId: string
  commandId: string
}) {
  const { action, structure, isFirst, assignmentId, commandId } = props
  const { name, kind, isOneClick } = actionWords(action, structure)
  const shown = kind === 'main' && !isFirst ? 'plain' : kind
  const address = actionPath(assignmentId, action)
  if (!isOneClick)
    return (
      <ButtonLink href={address} kind={shown}>
        {name()}
      </ButtonLink>
    )
  return (
    <Form action={address} commandId={commandId} className="stack-0">
      <Button kind={shown}>{name()}</Button>
    </Form>
  )
}
