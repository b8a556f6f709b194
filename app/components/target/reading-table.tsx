import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Target } from '#domain/target/target.ts'
import { m } from '#i18n/messages.js'
import { planPaths } from '../plan/plan-paths.ts'
import { Block } from '../ui/block.tsx'
import { Day } from '../ui/day.tsx'
import { FileList, type ShownFile } from '../ui/file-link.tsx'
import { formatDate, formatDateTime } from '../ui/format.ts'
import { Empty } from '../ui/notice.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import { readingText } from './labels.ts'

type Reading = {
  id: string
  ordinal: number
  readOn: PlainDate
  value: number | null
  met: boolean | null
  source: string | null
  note: string | null
  isCorrected: boolean
  correctionReason: string | null
  corrected: { value: number | null; met: boolean | null } | null
  enteredByName: string | null
  enteredFor: string | null
  enteredAt: Date
  files: readonly ShownFile[]
}

type Props = {
  id: string
  planId: string
  anchor: string
  targets: readonly (Target & { ordinal: number })[]
  readings: readonly Reading[]
  mayEnter: boolean
}

/** Every reading, newest first; one that was corrected stays, struck out, beside the one that took its place. */
export function ReadingTable({ id, planId, anchor, targets, readings, mayEnter }: Props) {
  return (
    <Block id={id} title={m.target_readings()} aside={readings.length > 0 ? readings.length : undefined}>
      {readings.length === 0 ? (
        <Empty title={m.target_readings_none()}>{m.target_readings_none_own()}</Empty>
      ) : (
        <Table
          caption={m.target_readings()}
          columns={[
            { label: m.target_reading_on() },
            { label: m.target_reading_value(), number: true },
            { label: m.target_reading_source() },
            { label: m.target_reading_by() },
          ]}
          stack
        >
          {readings.map((reading) => (
            <ReadingRow key={reading.id} {...{ planId, anchor, targets, reading, mayEnter }} />
          ))}
        </Table>
      )}
    </Block>
  )
}

function ReadingRow({
  planId,
  anchor,
  targets,
  reading,
  mayEnter,
}: Omit<Props, 'id' | 'readings'> & { reading: Reading }) {
  const target = targets.find(({ ordinal }) => ordinal === reading.ordinal) ?? { unit: null, indicator: '' }
  const text = readingText(target, reading)
  return (
    <tr className={reading.isCorrected ? 'is-corrected' : undefined}>
      <RowHead>
        <Day on={reading.readOn} />
        {targets.length > 1 ? <small className="muted below">{target.indicator}</small> : null}
      </RowHead>
      <Cell label={m.target_reading_value()} number>
        {reading.isCorrected ? (
          <>
            <del>{text}</del> <small className="muted">{m.target_reading_corrected()}</small>
          </>
        ) : (
          <b>{text}</b>
        )}
        {reading.corrected ? (
          <small className="muted below">
            {m.target_reading_corrects({
              value: readingText(target, reading.corrected),
              reason: reading.correctionReason ?? '',
            })}
          </small>
        ) : null}
      </Cell>
      <Cell label={m.target_reading_source()}>
        {reading.source ?? (reading.note || reading.files.length > 0 ? null : '–')}
        {reading.note ? <small className="muted below">{reading.note}</small> : null}
        {reading.files.length > 0 ? <FileList files={reading.files} /> : null}
      </Cell>
      <Cell label={m.target_reading_by()}>
        {reading.enteredByName ?? '–'}
        <small className="muted below">
          {[reading.enteredFor, formatDateTime(reading.enteredAt)].filter(Boolean).join(', ')}
        </small>
        {mayEnter && !reading.isCorrected ? (
          <a
            className="small"
            href={`${planPaths.target(planId, anchor, { sua: reading.id })}#nhap-so-lieu`}
            aria-label={m.target_reading_correct_of({ day: formatDate(reading.readOn) })}
          >
            {m.target_reading_correct()}
          </a>
        ) : null}
      </Cell>
    </tr>
  )
}
