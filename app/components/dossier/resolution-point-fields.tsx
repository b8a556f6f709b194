import { type AssignmentState, URGENCIES } from '#domain/assignment/states.ts'
import { POINT_KINDS, type PointKind, pointField } from '#domain/obstacle/resolution-points.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { AgencyTicks } from '../assignment/agency-ticks.tsx'
import { STATE_LABELS } from '../assignment/labels.ts'
import { URGENCY_LABELS } from '../assignment/order-labels.ts'
import { intervalOptions } from '../series/change-fields.tsx'
import { Checkbox, CheckboxChoices } from '../ui/choices.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FieldRow } from '../ui/field.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, listOf, textOf } from '../ui/form-values.ts'
import { formatDate } from '../ui/format.ts'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { TimeField } from '../ui/time-field.tsx'

export type PointAgency = { id: string; kind: OrganisationKind; name: string }
export type ShownTarget = {
  id: string
  label: string
  title: string
  lead: string
  state: AssignmentState
  dueOn: PlainDate | null
}
export type AnsweredFiling = { id: string; code: string; filer: string }

const KIND_LABELS = {
  assignment: m.resolution_point_kind_assignment,
  date: m.resolution_point_kind_date,
  resume: m.resolution_point_kind_resume,
  answer: m.resolution_point_kind_answer,
} as const satisfies Record<PointKind, () => string>
export const pointKindLabel = (kind: PointKind): string => KIND_LABELS[kind]()

type Props = {
  index: number
  values: FormValues
  errors: readonly FieldMessage[]
  agencies: readonly PointAgency[]
  targets: readonly ShownTarget[]
  filings: readonly AnsweredFiling[]
}

const TITLE_SHOWN = 60
const nameTarget = ({ label, title, lead, state, dueOn }: ShownTarget): string =>
  [
    `${label}: ${title.length > TITLE_SHOWN ? `${title.slice(0, TITLE_SHOWN)}…` : title}`,
    lead,
    STATE_LABELS[state].label(),
    dueOn ? formatDate(dueOn) : '',
  ]
    .filter(Boolean)
    .join(' · ')

/**
 * One point of an issued document. What its kind does not ask for is hidden by the style sheet (`data-for`), so that the
 * form needs no script; a browser that cannot do so shows everything, and what the kind does not ask for is not read.
 */
export function ResolutionPointFields({ index, values, errors, agencies, targets, filings }: Props) {
  const field = (name: string) => {
    const full = pointField(index, name)
    const message = messageFor(errors, full)
    return { name: full, id: full, smallLabel: true, ...(message ? { error: message } : {}) }
  }
  const text = (name: string, otherwise = '') => textOf(values, pointField(index, name), otherwise)
  const list = (name: string) => listOf(values, pointField(index, name))
  const kinds =
    targets.length > 0 ? POINT_KINDS : POINT_KINDS.filter((kind) => kind === 'assignment' || kind === 'answer')
  const isNew = text('text') === ''
  const answered = list('filings')
  const hasMore = ['coordinatingIds', 'followingIds', 'everyMonths', 'until'].some(
    (name) => list(name).some(Boolean) || messageFor(errors, pointField(index, name)) !== undefined,
  )
  return (
    <fieldset className="ordered-point">
      <legend>{m.dossier_point_n({ n: index + 1 })}</legend>
      <TextArea {...field('text')} label={m.dossier_point_text()} defaultValue={text('text')} rows={3} />
      <FieldRow>
        <Select
          {...field('kind')}
          label={m.resolution_point_kind()}
          defaultValue={text('kind', 'assignment')}
          options={kinds.map((kind) => ({ value: kind, label: pointKindLabel(kind) }))}
        />
        <div data-for="assignment">
          <Select
            {...field('leadId')}
            label={m.dossier_point_lead()}
            empty={m.resolution_point_lead_choose()}
            defaultValue={text('leadId')}
            options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        <div data-for="date resume">
          <Select
            {...field('targetId')}
            label={m.resolution_point_target()}
            empty={m.resolution_point_target_choose()}
            defaultValue={text('targetId')}
            options={targets.map((target) => ({ value: target.id, label: nameTarget(target) }))}
          />
        </div>
      </FieldRow>
      <div data-for="assignment date">
        <FieldRow>
          <DateField {...field('dueOn')} label={m.dossier_point_due()} value={text('dueOn')} />
          <TimeField {...field('dueTime')} label={m.urgency_hour()} optional defaultValue={text('dueTime')} />
          <div data-for="assignment">
            <Select
              {...field('urgency')}
              label={m.assignment_new_urgency()}
              defaultValue={text('urgency', 'normal')}
              options={URGENCIES.map((value) => ({ value, label: URGENCY_LABELS[value]() }))}
            />
          </div>
        </FieldRow>
      </div>
      <div data-for="assignment">
        <Checkbox
          name={pointField(index, 'unblocks')}
          label={m.dossier_point_unblocks()}
          checked={text('unblocks') === 'yes'}
        />
        <details className="ticks" open={hasMore}>
          <summary>{m.resolution_point_more()}</summary>
          <Ticks {...{ index, values, errors, agencies }} />
          <FieldRow>
            <Select
              {...field('everyMonths')}
              label={m.series_order_interval()}
              empty={m.series_order_once()}
              defaultValue={text('everyMonths')}
              options={intervalOptions()}
            />
            <DateField {...field('until')} label={m.series_field_until()} value={text('until')} optional />
          </FieldRow>
        </details>
      </div>
      <div data-for="resume">
        <DateField
          {...field('resumeOn')}
          label={m.resolution_point_resume_on()}
          hint={m.resolution_point_resume_hint()}
          value={text('resumeOn')}
          optional
        />
      </div>
      {filings.length === 1 && filings[0] ? (
        <input type="hidden" name={pointField(index, 'filings')} value={filings[0].id} />
      ) : (
        <CheckboxChoices
          {...field('filings')}
          label={m.resolution_point_filings()}
          columns={2}
          values={isNew && answered.length === 0 ? filings.map(({ id }) => id) : answered}
          choices={filings.map(({ id, code, filer }) => ({ value: id, label: `${code}, ${filer}` }))}
        />
      )}
    </fieldset>
  )
}

function Ticks({ index, values, errors, agencies }: Pick<Props, 'index' | 'values' | 'errors' | 'agencies'>) {
  const ticks = (name: string) => {
    const full = pointField(index, name)
    return { name: full, chosen: listOf(values, full), error: messageFor(errors, full) }
  }
  return (
    <>
      <AgencyTicks {...ticks('coordinatingIds')} label={m.assignment_new_coordinating()} optional agencies={agencies} />
      <AgencyTicks
        {...ticks('followingIds')}
        label={m.assignment_new_following()}
        optional
        agencies={agencies.filter(({ kind }) => kind !== 'enterprise')}
      />
    </>
  )
}
