import type { MissingPeriod } from '#domain/target/measuring-period.ts'
import { type Standing, worstState } from '#domain/target/standing.ts'
import { shareOfGoal } from '#domain/target/trajectory.ts'
import { m } from '#i18n/messages.js'
import { TargetReading } from '../document/target-reading.tsx'
import { planPaths } from '../plan/plan-paths.ts'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { changeText, goalText, readingText, shortFigure, targetStateLabel, targetStateStatus } from './labels.ts'

type Props = { planId: string; anchor: string; standings: readonly Standing[]; missing: MissingPeriod | null }

/** A target in the margin of its sentence: how it stands, its last reading against the goal, and where it moves. */
export function TargetNote({ planId, anchor, standings, missing }: Props) {
  const state = worstState(standings)
  const shown = standings.find(({ trajectory }) => trajectory.state === state) ?? standings[0]
  if (!shown) return null
  const { target, trajectory, points } = shown
  const { latest, goal } = trajectory
  const wanted = m.target_wanted({ goal: goalText(target, goal, shortFigure) })
  const share = shareOfGoal(trajectory, target)
  const change = changeText(points, target.unit)
  return (
    <TargetReading
      href={planPaths.target(planId, anchor)}
      mark={<Mark status={targetStateStatus(state)}>{targetStateLabel(state)}</Mark>}
      {...(latest ? { reading: readingText(target, latest, shortFigure) } : {})}
      {...(share === null ? {} : { percentOfTarget: share })}
      detail={
        <>
          {latest ? m.target_detail({ wanted, day: formatDate(latest.readOn) }) : wanted}
          {change ? `; ${change}` : ''}
          {missing?.isLate ? `; ${m.target_owed_short({ day: formatDate(missing.endedOn) })}` : ''}
        </>
      }
    />
  )
}
