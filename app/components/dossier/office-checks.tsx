import type { MissingKind } from '#domain/obstacle/missing-points.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { Block } from '../ui/block.tsx'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import { sayMissing } from './missing-labels.ts'
import { BeforeSplit, type Related } from './split-parts.tsx'

export type ShownMissing = {
  id: string
  ordinal: number
  kind: MissingKind
  name: string | null
  text: string
  reply: string | null
  repliedAt: Date | null
}

export type ShownCheck = {
  round: number
  isPassed: boolean
  note: string | null
  checkedBy: string
  checkedAt: Date
  points: readonly ShownMissing[]
  /** The dossier that was checked, where this one was split from it afterwards. */
  from?: Related | undefined
}

/** Every round of the check by the Office: what was missing, and what the DIC did about it, side by side. */
export function OfficeChecks({ checks }: { checks: readonly ShownCheck[] }) {
  if (checks.length === 0) return null
  return (
    <Block id="tham-tra" title={m.office_check_title()}>
      <div className="stack">
        {checks.map((check) => (
          <Check key={`${check.from?.code ?? ''}-${check.round}`} check={check} />
        ))}
      </div>
    </Block>
  )
}

function Check({ check: { round, isPassed, note, checkedBy, checkedAt, points, from } }: { check: ShownCheck }) {
  const params = { round, day: formatDate(dayAt(checkedAt)), by: checkedBy }
  const caption = isPassed ? m.office_check_round_passed(params) : m.office_check_round_returned(params)
  return (
    <div>
      <p>
        <Mark status={isPassed ? 'done' : 'returned'}>{caption}</Mark>
      </p>
      <BeforeSplit from={from} />
      {note ? <p className="quote-s">{note}</p> : null}
      {points.length > 0 ? (
        <Table
          caption={caption}
          stack
          columns={[{ label: m.office_check_col_point() }, { label: m.office_check_col_reply() }]}
        >
          {points.map((point) => (
            <tr key={point.id}>
              <RowHead>
                {point.ordinal}. {sayMissing(point)}
              </RowHead>
              <Cell label={m.office_check_col_reply()}>
                {point.reply && point.repliedAt ? (
                  m.office_check_replied({ reply: point.reply, day: formatDate(dayAt(point.repliedAt)) })
                ) : (
                  <Mark status="not-started" plain>
                    {m.office_check_no_reply()}
                  </Mark>
                )}
              </Cell>
            </tr>
          ))}
        </Table>
      ) : null}
    </div>
  )
}
