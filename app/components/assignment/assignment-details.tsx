import type { ReactNode } from 'react'
import type { Aggregate } from '#domain/assignment/aggregate.ts'
import type {
  AssignmentKind,
  AssignmentState,
  AssignmentStructure,
  DueSetter,
  PartyBasis,
  Urgency,
} from '#domain/assignment/states.ts'
import type { ClockExplanation } from '#domain/deadline/explain-clock.ts'
import type { HeldDays } from '#domain/deadline/overdue-days.ts'
import type { Timeliness } from '#domain/deadline/timeliness.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { m } from '#i18n/messages.js'
import type { EarlierSentence } from '../amendment/earlier-sentences.tsx'
import { RulePanel, type ShownSeries } from '../series/rule-panel.tsx'
import { PapersBlock, type ShownPaper } from '../sign-off/papers-block.tsx'
import { type ServedTarget, ServedTargets } from '../target/served-targets.tsx'
import { Columns, Stack } from '../ui/block.tsx'
import type { ShownFile } from '../ui/file-link.tsx'
import { AssignmentHead } from './assignment-head.tsx'
import { ClockBlock } from './clock-block.tsx'
import { DateClocks } from './date-clocks.tsx'
import type { ShownDate } from './date-labels.ts'
import { DatesPanel, type ShownExtension, type ShownPause } from './dates-panel.tsx'
import { HistoryBlock, type HistoryLine } from './history-block.tsx'
import { MembersBlock, type ShownMember } from './members-block.tsx'
import { PartiesPanel, type ShownParty } from './parties-panel.tsx'
import { ProgressBlock, type ShownReport } from './progress-block.tsx'
import { RelatedPanel } from './related-panel.tsx'
import { SilentSteps } from './silent-steps.tsx'
import { Escalations, type ShownEscalation, TakenSteps } from './taken-steps.tsx'
import { statusOf } from './timeliness-mark.tsx'
import { type ShownWaits, WaitsPanel } from './waits-panel.tsx'

type Page = {
  id: string
  earlierSentences: readonly EarlierSentence[]
  code: string
  anchor: string | null
  title: string
  text: string
  occurrenceKey: string | null
  structure: AssignmentStructure
  state: AssignmentState
  kind: AssignmentKind
  dueOn: PlainDate | null
  originalDueOn: PlainDate | null
  dueTime: TimeOfDay | null
  originalDueTime: TimeOfDay | null
  urgency: Urgency
  completedOn: PlainDate | null
  dueSetBy: DueSetter | null
  undatedReason: string | null
  leadBasis: PartyBasis
  lead: { shortName: string }
  officer: { displayName: string } | null
  product: string | null
  grade: string | null
  percent: number
  extensionCount: number
  document: { id: string; title: string } | null
  item: { startLine: number; endLine: number } | null
  point: { ordinal: number; resolution: { id: string; number: string } | null } | null
  order: Parameters<typeof AssignmentHead>[0]['order']
  parties: readonly ShownParty[]
  internalDueOn: PlainDate | null
  reports: readonly ShownReport[]
  extensions: readonly ShownExtension[]
  suspensions: readonly ShownPause[]
  escalations: readonly ShownEscalation[]
  obstacles: Parameters<typeof RelatedPanel>[0]['obstacles']
  givenBy: { shortName: string } | null
  parent: { id: string; code: string; anchor: string | null; text: string; structure: string } | null
  /** The parent may be opened by this reader. */
  seesParent: boolean
  targets: readonly ServedTarget[]
  signOffs: readonly ShownPaper[]
}

type Props = {
  page: Page
  record: {
    files: readonly (ShownFile & { purpose: string | null })[]
    history: readonly HistoryLine[]
    formerLeads: Parameters<typeof PartiesPanel>[0]['formerLeads']
    leadSuccessors: readonly string[]
  }
  timeliness: Timeliness | null
  clock: ClockExplanation | null
  dateClocks: readonly ShownDate[]
  members: readonly (ShownMember & { structure: string })[]
  known: Aggregate | null
  /** Of a recurring duty. */
  series: ShownSeries | null
  waits: ShownWaits
  overdue: readonly HeldDays[] | null
  today: PlainDate
  isOpen: boolean
  /** Signs what leaves the lead. */
  isHead: boolean
  children: ReactNode
}

/** Files say in their purpose which report they prove; the paper of an order stands under `order`. */
function filesByReport(files: Props['record']['files']): Map<string, ShownFile[]> {
  const found = new Map<string, ShownFile[]>()
  for (const file of files) {
    const report = file.purpose?.replace(/^report:/, '') ?? ''
    found.set(report, [...(found.get(report) ?? []), file])
  }
  return found
}

/** A piece hangs on work as a report does; only the giver tells them apart. */
const parentOf = ({ parent, seesParent, givenBy }: Page) =>
  parent && seesParent ? { ...parent, structure: givenBy ? 'piece' : parent.structure } : null

/** One assignment: what it is and what can be done, how far it is, what its clock does, what happened; beside it dates and parties. */
export function AssignmentDetails(props: Props) {
  const { page, record, timeliness, clock, dateClocks, members, known, series, overdue, today, isOpen, children } =
    props
  const { point } = page
  const pieces = members.filter(({ structure }) => structure === 'work')
  const files = filesByReport(record.files)
  const resolution = point?.resolution ? { ...point.resolution, ordinal: point.ordinal } : null
  return (
    <Columns>
      <Stack gap="l">
        <AssignmentHead
          {...page}
          period={page.occurrenceKey}
          timeliness={timeliness}
          resolution={resolution}
          orderFiles={files.get('order') ?? []}
        >
          {children}
        </AssignmentHead>
        <PapersBlock assignmentId={page.id} papers={page.signOffs} isHead={props.isHead} />
        {timeliness ? (
          <>
            <Escalations escalations={page.escalations} />
            {pieces.length > 0 ? (
              <MembersBlock containerId={page.id} members={pieces} known={known} of="pieces" />
            ) : null}
            <ProgressBlock
              percent={page.percent}
              status={statusOf(timeliness.class)}
              reports={page.reports}
              filesOf={files}
            />
            {series ? (
              <RulePanel
                seriesId={page.id}
                series={series}
                reports={members.filter(({ structure }) => structure === 'period-report')}
              />
            ) : null}
            {clock ? (
              <>
                <ClockBlock clock={clock} dueOn={page.dueOn} dueTime={page.dueTime} today={today} isOpen={isOpen} />
                <TakenSteps steps={clock.taken} />
                <SilentSteps steps={clock.silent} />
                <DateClocks dates={dateClocks} />
              </>
            ) : null}
          </>
        ) : (
          <>
            <MembersBlock
              containerId={page.id}
              members={members}
              known={known}
              of={page.structure === 'series' ? 'series' : 'group'}
            />
            {series ? <RulePanel seriesId={page.id} series={series} /> : null}
          </>
        )}
        <HistoryBlock lines={record.history} />
      </Stack>
      <aside className="stack-l" aria-label={m.assignment_summary()}>
        {timeliness ? <DatesPanel {...page} standing={timeliness} overdue={overdue} /> : null}
        <PartiesPanel
          {...page}
          isContainer={timeliness === null}
          lead={page.lead.shortName}
          formerLeads={record.formerLeads}
          leadSuccessors={record.leadSuccessors}
          officer={page.officer?.displayName ?? null}
        />
        <ServedTargets planId={page.document?.id ?? null} targets={page.targets} />
        <WaitsPanel {...props.waits} />
        <RelatedPanel obstacles={page.obstacles} parent={parentOf(page)} />
      </aside>
    </Columns>
  )
}
