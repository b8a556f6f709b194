import { type QueuedFiling, TRIAGE_STAGES, type TriageStage } from '#domain/obstacle/triage.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { UrgencyWord } from '../assignment/urgency-word.tsx'
import { paths } from '../shell/paths.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { formatDayMonth } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Select } from '../ui/select.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { type DeskPlace, deskHref } from './triage-address.ts'
import { STAGE_LABELS } from './triage-stages.ts'

type Props = {
  rows: readonly QueuedFiling[]
  place: DeskPlace
  today: PlainDate
  commandId: string
  dossiers: readonly { id: string; code: string; title: string }[]
}

/** The queue around the filing in hand; ticked rows are acknowledged or put into a dossier together. */
export function TriageList({ rows, place, today, commandId, dossiers }: Props) {
  const { filing, stage, ticked } = place
  const has = (one: TriageStage) => rows.some((row) => row.stage === one)
  return (
    <Form commandId={commandId} action={deskHref({ filing, stage })} className="queue-form">
      <ol className="queue" start={rows[0]?.place ?? 1}>
        {rows.map((row) => (
          <li key={row.id} aria-current={row.id === filing ? 'true' : undefined}>
            <input
              type="checkbox"
              name="obstacleId"
              value={row.id}
              aria-label={m.triage_desk_tick({ code: row.code })}
              defaultChecked={row.stage === ticked}
            />
            <a href={deskHref({ filing: row.id, stage })}>
              <span>{row.title}</span>
              <small>
                {row.code} · {row.filer} <UrgencyWord urgency={row.urgency} />
              </small>
            </a>
            <small>
              {row.dueOn && row.dueOn < today ? (
                <Mark status="overdue">{formatDayMonth(row.dueOn)}</Mark>
              ) : (
                row.dueOn && formatDayMonth(row.dueOn)
              )}
              <br />
              {STAGE_LABELS[row.stage]()}
            </small>
          </li>
        ))}
      </ol>
      <div className="queue-many stack-s">
        <p className="small">
          {m.triage_desk_many()}{' '}
          {(['filed', 'checked'] as const).filter(has).map((one) => (
            <a
              key={one}
              className="touch"
              href={deskHref({ filing, stage, ticked: one })}
              aria-keyshortcuts={TICK_KEYS[one]}
            >
              {m.triage_desk_tick_all({ stage: STAGE_LABELS[one]().toLowerCase() })} <kbd>{TICK_KEYS[one]}</kbd>{' '}
            </a>
          ))}
        </p>
        {has('checked') && dossiers.length > 0 ? (
          <Select
            id="dossierId"
            name="dossierId"
            label={m.triage_desk_many_dossier()}
            smallLabel
            empty={m.obstacle_consolidate_choose()}
            options={dossiers.map(({ id, code, title }) => ({ value: id, label: `${code}: ${title}` }))}
            aria-keyshortcuts="G"
          />
        ) : null}
        <Actions>
          {has('filed') ? (
            <Button name="many" value="acknowledge" aria-keyshortcuts="N">
              {m.triage_desk_many_acknowledge()} <kbd>N</kbd>
            </Button>
          ) : null}
          {has('checked') && dossiers.length > 0 ? (
            <Button name="many" value="consolidate">
              {m.triage_desk_many_join()} <kbd>G</kbd>
            </Button>
          ) : null}
          {has('checked') ? (
            <Button formMethod="get" formAction={paths.jointDossier()} aria-keyshortcuts="H">
              {m.joint_dossier_act()} <kbd>H</kbd>
            </Button>
          ) : null}
        </Actions>
      </div>
    </Form>
  )
}

const TICK_KEYS = { filed: 'A', checked: 'S' } as const

/** All that waits, and by what it waits for; each opens its own list. */
export function StageTabs({
  counts,
  stage,
}: {
  counts: Readonly<Record<TriageStage, number>>
  stage: TriageStage | undefined
}) {
  const stages = Object.keys(TRIAGE_STAGES) as TriageStage[]
  const total = stages.reduce((sum, one) => sum + counts[one], 0)
  const tab = (one: TriageStage | undefined, label: string, count: number) => ({
    href: deskHref({ stage: one }),
    label,
    count,
    current: one === stage,
  })
  return (
    <Tabs
      label={m.triage_desk_stages()}
      tabs={[
        tab(undefined, m.triage_desk_all(), total),
        ...stages.map((one) => tab(one, STAGE_LABELS[one](), counts[one])),
      ]}
    />
  )
}
