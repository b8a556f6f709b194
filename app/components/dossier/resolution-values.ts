import { pointField, type ResolutionPoint } from '#domain/obstacle/resolution-points.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { FormValues } from '../ui/form-values.ts'
import { formatTypedDate } from '../ui/format.ts'

type Proposed = { text: string; leadId: string | null; dueOn: PlainDate | null; unblocks: boolean }
type Row = Record<string, string | string[]>

const typed = (day: PlainDate | null): string => (day ? formatTypedDate(day) : '')

const toForm = (rows: readonly Row[]): FormValues =>
  Object.fromEntries(
    rows.flatMap((row, index) => Object.entries(row).map(([field, value]) => [pointField(index, field), value])),
  )

/** The points as the DIC proposed them: each answers every filing until the document says otherwise. */
export const valuesOfProposal = (points: readonly Proposed[], filings: readonly { id: string }[]): FormValues =>
  toForm(
    points.map(({ text, leadId, dueOn, unblocks }) => ({
      text,
      kind: leadId === null ? 'answer' : 'assignment',
      leadId: leadId ?? '',
      dueOn: typed(dueOn),
      unblocks: unblocks ? 'yes' : '',
      filings: filings.map(({ id }) => id),
    })),
  )

type Recorded = {
  kind: string
  number: string
  issuedOn: PlainDate
  signer: string
  capacity: string
  points: readonly ResolutionPoint[]
  answers: ReadonlyMap<string, string>
}

/** A record that the second person sent back is the beginning of the next one: what was right is not typed again. */
export const valuesOfRecord = ({
  points,
  answers,
  issuedOn,
  kind,
  number,
  signer,
  capacity,
}: Recorded): FormValues => ({
  kind,
  number,
  signer,
  capacity,
  issuedOn: typed(issuedOn),
  ...Object.fromEntries([...answers].map(([id, text]) => [`answer-${id}`, text])),
  ...toForm(points.map(valuesOfPoint)),
})

function valuesOfPoint(point: ResolutionPoint): Row {
  const shared = { kind: point.kind, text: point.text, filings: [...point.obstacleIds] }
  switch (point.kind) {
    case 'assignment':
      return {
        ...shared,
        leadId: point.leadId,
        coordinatingIds: [...point.coordinatingIds],
        followingIds: [...point.followingIds],
        dueOn: typed(point.dueOn),
        dueTime: point.dueTime ?? '',
        urgency: point.urgency,
        everyMonths: String(point.everyMonths ?? ''),
        until: typed(point.until),
        unblocks: point.unblocks ? 'yes' : '',
      }
    case 'date':
      return { ...shared, targetId: point.targetId, dueOn: typed(point.dueOn), dueTime: point.dueTime ?? '' }
    case 'resume':
      return { ...shared, targetId: point.targetId, resumeOn: typed(point.resumeOn) }
    case 'answer':
      return shared
  }
}
