import type { ReactNode } from 'react'
import type { Urgency } from '#domain/assignment/states.ts'
import { TIMELINESS_CLASSES, type TimelinessClass } from '#domain/deadline/timeliness.ts'
import type { DossierState, ObstacleState } from '#domain/obstacle/states.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { m } from '#i18n/messages.js'
import { SentenceLink } from '../assignment/sentence-link.tsx'
import { UrgencyWord } from '../assignment/urgency-word.tsx'
import { Owed, OwedList } from '../inbox/owed.tsx'
import { obstacleStep } from '../obstacle/labels.ts'
import { type OwedReport, OwedReports } from '../series/owed-reports.tsx'
import { paths } from '../shell/paths.ts'
import { Block, Stack } from '../ui/block.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Day } from '../ui/day.tsx'
import { Figure, Figures } from '../ui/figures.tsx'
import { formatDate, formatWorkingDays } from '../ui/format.ts'
import { Empty } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { countedStatusLabel, type Status, statusLabel } from '../ui/status.ts'
import { type OwedReading, OwedReadings } from './owed-readings.tsx'

export type OwedItem = {
  id: string
  label: string
  text: string
  state: string
  class: TimelinessClass
  daysLeft: number | null
  daysOver: number | null
  dueOn: PlainDate | null
  originalDueOn: PlainDate | null
  dueTime: TimeOfDay | null
  urgency: Urgency
  extensionCount: number
  isReturned: boolean
  isLead: boolean
  lead: string
  officer: string | null
  lastReport: { text: string; percent: number; reportedAt: Date } | null
}

export type OwnFiling = {
  id: string
  code: string
  title: string
  state: string
  dossierState: string | null
  holder: string
  since: Date
  dueOn: PlainDate | null
}

type Props = {
  organisation: string
  items: readonly OwedItem[]
  reports: readonly OwedReport[]
  filings: readonly OwnFiling[]
  readings: readonly OwedReading[]
  canFile: boolean
}

/** Which block an item stands in: what presses comes first. */
const BLOCKS: readonly { id: string; title: () => string; late?: boolean; holds: (item: OwedItem) => boolean }[] = [
  { id: 'qua-han', title: m.home_agency_late, late: true, holds: (item) => item.class === 'overdue' },
  { id: 'sap-qua-han', title: m.home_agency_near, holds: (item) => item.class === 'near-due' },
  {
    id: 'can-tra-loi',
    title: m.home_agency_answer,
    holds: (item) => item.class === 'returned' || item.class === 'not-started',
  },
  { id: 'khong-han', title: m.home_agency_undated, holds: (item) => item.class === 'undated' },
  { id: 'con-lai', title: m.home_agency_rest, holds: () => true },
]

function intoBlocks(items: readonly OwedItem[]) {
  const left = new Set(items)
  return BLOCKS.map((block) => {
    const held = [...left].filter(block.holds)
    for (const item of held) left.delete(item)
    return { ...block, items: held }
  }).filter((block) => block.items.length > 0)
}

const statusOf = (item: OwedItem): Status => TIMELINESS_CLASSES[item.class].status ?? 'withdrawn'

/** What an agency owes and by when, the late ones first; then what it has filed and who holds it. */
export function AgencyHome({ organisation, items, reports, filings, readings, canFile }: Props) {
  const todo = items.filter((item) => item.isLead && item.state !== 'submitted' && item.state !== 'suspended').length
  const counts = new Map<Status, number>()
  for (const item of items) counts.set(statusOf(item), (counts.get(statusOf(item)) ?? 0) + 1)
  const blocks = intoBlocks(items)
  return (
    <>
      <PageHead
        title={
          todo === 0 ? m.home_agency_title_none({ organisation }) : m.home_agency_title({ organisation, count: todo })
        }
        actions={canFile ? <ButtonLink href={paths.newObstacle()}>{m.obstacle_file()}</ButtonLink> : undefined}
      />
      {items.length === 0 ? (
        <Empty title={m.home_agency_empty()}>{m.home_agency_empty_hint()}</Empty>
      ) : (
        <Figures>
          {[...counts].map(([status, count]) => (
            <Figure
              key={status}
              value={count}
              status={status}
              label={countedStatusLabel(status)}
              href={`${paths.assignments()}?loai=${status}`}
            />
          ))}
        </Figures>
      )}
      <Stack gap="l">
        {blocks.map((block) => (
          <Block key={block.id} id={block.id} title={block.title()} aside={m.home_count({ count: block.items.length })}>
            <OwedList {...(block.late ? { late: true } : {})}>
              {block.items.map((item) => (
                <OwedRow key={item.id} item={item} organisation={organisation} />
              ))}
            </OwedList>
          </Block>
        ))}
        <OwedReports reports={reports} />
        <OwedReadings readings={readings} />
        <Block
          id="vuong-mac"
          title={m.home_agency_filings()}
          aside={<a href={paths.obstacles()}>{m.home_count({ count: filings.length })}</a>}
        >
          {filings.length === 0 ? (
            <Empty title={m.home_no_filings({ organisation })}>{m.home_no_filings_hint()}</Empty>
          ) : (
            <OwedList>
              {filings.map((filing) => (
                <FilingRow key={filing.id} filing={filing} />
              ))}
            </OwedList>
          )}
        </Block>
      </Stack>
    </>
  )
}

function timelinessOf(item: OwedItem): ReactNode {
  if (item.class === 'overdue' && item.daysOver !== null)
    return m.home_over_days({ days: formatWorkingDays(item.daysOver) })
  if (item.class === 'near-due' && item.daysLeft !== null)
    return m.home_left_days({ days: formatWorkingDays(item.daysLeft) })
  return statusLabel(statusOf(item))
}

function nextAct({ id, state, isReturned, isLead }: OwedItem) {
  const page = paths.assignment(id)
  if (!isLead) return <ButtonLink href={page}>{m.home_act_open()}</ButtonLink>
  if (state === 'issued') return <ButtonLink href={page}>{m.home_act_accept()}</ButtonLink>
  if (state !== 'in-progress') return <ButtonLink href={page}>{m.home_act_open()}</ButtonLink>
  return (
    <>
      <ButtonLink href={`${page}/bao-cao`}>{m.home_act_report()}</ButtonLink>
      <ButtonLink href={`${page}/nop-ket-qua`}>{isReturned ? m.home_act_redo() : m.home_act_submit()}</ButtonLink>
    </>
  )
}

function OwedRow({ item, organisation }: { item: OwedItem; organisation: string }) {
  const { lastReport } = item
  const remark = [
    lastReport
      ? m.home_last_report({
          day: formatDate(dayAt(lastReport.reportedAt)),
          percent: lastReport.percent,
          text: lastReport.text,
        })
      : item.state === 'in-progress'
        ? m.home_no_report()
        : '',
    item.officer ? m.home_officer({ officer: item.officer }) : '',
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <Owed
      status={statusOf(item)}
      timeliness={timelinessOf(item)}
      due={item.dueOn ? <Day on={item.dueOn} time={item.dueTime} /> : undefined}
      note={
        item.extensionCount > 0 && item.originalDueOn
          ? m.home_original_due({ day: formatDate(item.originalDueOn), count: item.extensionCount })
          : undefined
      }
      part={
        <>
          {item.label} <UrgencyWord urgency={item.urgency} /> ·{' '}
          {item.isLead ? m.home_lead_own({ organisation }) : m.home_lead_other({ lead: item.lead })}
          <SentenceLink assignmentId={item.id} label={item.label} />
        </>
      }
      text={item.text}
      href={paths.assignment(item.id)}
      remark={remark || undefined}
      actions={nextAct(item)}
    />
  )
}

/** What only the filer can do next. */
const OWN_ACTS: Readonly<Record<string, () => string>> = {
  clarifying: m.home_act_reply,
  confirming: m.home_act_confirm,
}

function FilingRow({ filing }: { filing: OwnFiling }) {
  const step = obstacleStep({
    state: filing.state as ObstacleState,
    dossierState: filing.dossierState as DossierState | null,
  })
  const own = OWN_ACTS[filing.state]
  return (
    <Owed
      status={step.status}
      timeliness={step.label}
      due={filing.dueOn ? <Day on={filing.dueOn} /> : undefined}
      part={filing.code}
      text={filing.title}
      plain
      href={paths.obstacle(filing.id)}
      remark={m.home_filing_holder({ holder: filing.holder, day: formatDate(dayAt(filing.since)) })}
      actions={<ButtonLink href={paths.obstacle(filing.id)}>{(own ?? m.home_act_open)()}</ButtonLink>}
    />
  )
}
