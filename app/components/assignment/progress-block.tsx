import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { Block } from '../ui/block.tsx'
import { Day } from '../ui/day.tsx'
import { FileLink, type ShownFile } from '../ui/file-link.tsx'
import { formatDate, formatPercent } from '../ui/format.ts'
import { Empty } from '../ui/notice.tsx'
import { Progress } from '../ui/progress.tsx'
import type { Status } from '../ui/status.ts'
import { Cell, RowHead, Table } from '../ui/table.tsx'

export type ShownReport = {
  id: string
  percent: number
  text: string
  product: string | null
  documentNumber: string | null
  isSubmission: boolean
  reportedAt: Date
  letter: ShownLetter | null
}

export type ShownLetter = {
  number: string
  datedOn: PlainDate
  arrivedOn: PlainDate
  arrivedTime: string | null
  enteredByName: string
  enteredByAgency: string
  enteredAt: Date
}

type Props = {
  percent: number
  status: Status
  reports: readonly ShownReport[]
  filesOf: ReadonlyMap<string, readonly ShownFile[]>
}

/** Every report with what proves it, newest first. */
export function ProgressBlock({ percent, status, reports, filesOf }: Props) {
  return (
    <Block id="tien-do" title={m.assignment_progress()} aside={<b>{formatPercent(percent)}</b>}>
      <Progress percent={percent} status={status} />
      {reports.length === 0 ? (
        <Empty title={m.assignment_no_reports()}>{m.assignment_no_reports_hint()}</Empty>
      ) : (
        <Table
          stack
          caption={m.assignment_reports_caption()}
          columns={[
            { label: m.assignment_col_day() },
            { label: m.assignment_col_percent(), number: true },
            { label: m.assignment_col_report() },
            { label: m.assignment_col_evidence() },
          ]}
        >
          {reports.map((report) => (
            <tr key={report.id}>
              <RowHead nowrap>
                <Day on={dayAt(report.reportedAt)} />
              </RowHead>
              <Cell label={m.assignment_col_percent()} number>
                {formatPercent(report.percent)}
              </Cell>
              <Cell label={m.assignment_col_report()}>
                {report.isSubmission ? <b>{m.assignment_submission()} </b> : null}
                {report.text}
                {report.product ? (
                  <span className="muted"> {m.assignment_product_of({ product: report.product })}</span>
                ) : null}
              </Cell>
              <Cell label={m.assignment_col_evidence()}>
                <Evidence report={report} files={filesOf.get(report.id) ?? []} />
              </Cell>
            </tr>
          ))}
        </Table>
      )}
    </Block>
  )
}

/** The day a letter arrived, and the hour where the registry has noted it. */
export const sayArrival = (on: PlainDate, time: string | null): string =>
  [formatDate(on), time].filter(Boolean).join(', ')

/** What was entered says so wherever it is shown: from which letter, by whom, when. */
export function sayLetter({
  number,
  datedOn,
  arrivedOn,
  arrivedTime,
  enteredByName,
  enteredByAgency,
  enteredAt,
}: ShownLetter) {
  const by = enteredByName.includes(enteredByAgency)
    ? enteredByName
    : m.assignment_letter_by({ name: enteredByName, agency: enteredByAgency })
  const dates = {
    datedOn: formatDate(datedOn),
    arrivedOn: sayArrival(arrivedOn, arrivedTime),
    on: formatDate(dayAt(enteredAt)),
  }
  return m.assignment_letter({ number, by, ...dates })
}

function Evidence({ report, files }: { report: ShownReport; files: readonly ShownFile[] }) {
  const { documentNumber, letter } = report
  if (!documentNumber && files.length === 0) return <span className="muted">{m.assignment_no_evidence()}</span>
  return (
    <>
      {letter ? <span>{sayLetter(letter)}</span> : null}
      {documentNumber ? <span>{documentNumber}</span> : null}
      {files.map((file) => (
        <span key={file.id}>
          {' '}
          <FileLink file={file} />
        </span>
      ))}
    </>
  )
}
