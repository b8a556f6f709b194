import { readTarget } from '#domain/target/read-target.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Day } from '../ui/day.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import { readingText, type ShownReading, wantedOf } from './target-note.tsx'

type Target = {
  anchor: string
  text: string
  readings: readonly (ShownReading & { id: string; note: string | null })[]
}

/** Every target with what is wanted and all its readings, newest first. */
export function ReadingTable({ planId, targets }: { planId: string; targets: readonly Target[] }) {
  return (
    <Table
      caption={m.plan_readings()}
      columns={[
        { label: m.plan_reading_target() },
        { label: m.plan_target_column() },
        { label: m.plan_readings_column() },
      ]}
      stack
    >
      {targets.map(({ anchor, text, readings }) => {
        const target = readTarget(text)
        return (
          <tr key={anchor} id={anchor}>
            <RowHead>
              <a href={paths.clause(planId, anchor)}>{anchor}</a> <span lang="vi">{text}</span>
            </RowHead>
            <Cell label={m.plan_target_column()}>{wantedOf(target)}</Cell>
            <Cell label={m.plan_readings_column()}>
              {readings.length === 0 ? <span className="faint">{m.plan_target_no_reading()}</span> : null}
              <ul className="plain">
                {readings.map((reading) => (
                  <li key={reading.id}>
                    <Day on={reading.readOn} />: <b>{readingText(target, reading) ?? m.plan_target_qualitative()}</b>{' '}
                    {reading.note}
                  </li>
                ))}
              </ul>
            </Cell>
          </tr>
        )
      })}
    </Table>
  )
}
