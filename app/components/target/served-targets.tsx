import { m } from '#i18n/messages.js'
import { planPaths } from '../plan/plan-paths.ts'
import { Panel } from '../ui/block.tsx'

export type ServedTarget = { anchor: string; indicator: string }

/** The targets that a piece of work serves, beside the work itself. */
export function ServedTargets({ planId, targets }: { planId: string | null; targets: readonly ServedTarget[] }) {
  if (planId === null || targets.length === 0) return null
  return (
    <Panel id="muc-tieu" title={m.target_served()}>
      <ul className="stack-s small">
        {targets.map(({ anchor, indicator }) => (
          <li key={anchor}>
            <a href={planPaths.target(planId, anchor)}>{anchor}</a> <span lang="vi">{indicator}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
