import type { Aggregate } from '#domain/assignment/aggregate.ts'
import type { PartStanding } from '#domain/assignment/contribution.ts'
import type { Urgency } from '#domain/assignment/states.ts'
import type { TimelinessClass } from '#domain/deadline/timeliness.ts'
import { countOwed } from '#domain/home/owed-count.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { SignedAction } from '#domain/sign-off/signed-acts.ts'
import { m } from '#i18n/messages.js'
import { actionPath } from '../assignment/action-slugs.ts'
import { sayAggregate } from '../assignment/aggregate-words.ts'
import { PART_PARAMS } from '../assignment/list-params.ts'
import { PART_STANDING_LABELS } from '../assignment/part-note.tsx'
import { SentenceLink } from '../assignment/sentence-link.tsx'
import { UrgencyWord } from '../assignment/urgency-word.tsx'
import { type OwedSlip, OwedSlips } from '../consultation/owed-slips.tsx'
import { Owed, OwedList } from '../inbox/owed.tsx'
import { type OwedQuestion, OwedQuestions } from '../question/owed-questions.tsx'
import { type OwedReport, OwedReports } from '../series/owed-reports.tsx'
import { paths } from '../shell/paths.ts'
import { type HomePaper, PapersToMend, PapersToSign } from '../sign-off/home-papers.tsx'
import { signedActLabel } from '../sign-off/labels.ts'
import { Block, Stack } from '../ui/block.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Day } from '../ui/day.tsx'
import { Figure, Figures } from '../ui/figures.tsx'
import { formatDate } from '../ui/format.ts'
import { Empty, Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { countedStatusLabel, type Status } from '../ui/status.ts'
import { FollowedBlock } from './followed-block.tsx'
import { type GivenPiece, GivenPieces } from './given-pieces.tsx'
import { statusOfItem as statusOf, timelinessOfItem as timelinessOf } from './item-timeliness.ts'
import { type OwedReading, OwedReadings } from './owed-readings.tsx'
import { type HeldFiling, HeldFilings, type OwnFiling, OwnFilings } from './own-filings.tsx'

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
  /** Its own part, where that has a date of its own. */
  part: { dueOn: PlainDate; standing: PartStanding } | null
  lead: string
  officer: string | null
  lastReport: { text: string; percent: number; reportedAt: Date } | null
  /** How far the agencies below are with what was given on of it. */
  below: Aggregate | null
  /** What waits for the signature of the head before it leaves the agency. */
  waiting: readonly { id: string; action: SignedAction }[]
}

type Props = {
  organisation: string
  items: readonly OwedItem[]
  reports: readonly OwedReport[]
  /** What it only watches. */
  followed: readonly OwedItem[]
  filings: readonly OwnFiling[]
  /** Forwarded to it, and its own that wait for its word. */
  held: readonly HeldFiling[]
  readings: readonly OwedReading[]
  /** Of the leadership, to be answered. */
  questions: readonly OwedQuestion[]
  slips: readonly OwedSlip[]
  pieces: readonly GivenPiece[]
  toSign: readonly HomePaper[]
  toMend: readonly HomePaper[]
  canFile: boolean
  /** For which it has not said the days on which it differs from the province. */
  missingOwnYear: number | null
}

/** Which block an item stands in: what presses comes first. */
const BLOCKS: readonly { id: string; title: () => string; late?: boolean; holds: (item: OwedItem) => boolean }[] = [
  { id: 'phoi-hop-qua-han', title: m.party_own_late, late: true, holds: ({ part }) => part?.standing === 'overdue' },
  { id: 'qua-han', title: m.home_agency_late, late: true, holds: (item) => item.class === 'overdue' },
  { id: 'sap-qua-han', title: m.home_agency_near, holds: (item) => item.class === 'near-due' },
  {
    id: 'phoi-hop',
    title: m.party_own_dated,
    holds: ({ part }) => part?.standing === 'owed' || part?.standing === 'returned',
  },
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

/** What an agency owes and by when, the late ones first; then what it has filed and who holds it. */
export function AgencyHome(props: Props) {
  const {
    organisation,
    items,
    followed,
    reports,
    filings,
    held,
    questions,
    slips,
    readings,
    pieces,
    toSign,
    toMend,
    canFile,
    missingOwnYear,
  } = props
  const todo = countOwed({ items, waiting: [held, questions, slips, pieces, readings, toSign, toMend] })
  const counts = new Map<Status, number>()
  for (const item of items) counts.set(statusOf(item), (counts.get(statusOf(item)) ?? 0) + 1)
  const blocks = intoBlocks(items)
  const ownLate = items.filter(({ part }) => part?.standing === 'overdue').length
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
          {ownLate > 0 ? (
            <Figure
              value={ownLate}
              status="overdue"
              label={m.party_own_late()}
              href={`${paths.assignments()}?vai-tro=${PART_PARAMS['own-late']}`}
            />
          ) : null}
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
        {missingOwnYear ? (
          <Notice status="near-due">{m.own_calendar_year_asked({ organisation, year: missingOwnYear })}</Notice>
        ) : null}
        <PapersToSign papers={toSign} />
        <PapersToMend papers={toMend} />
        <OwedQuestions questions={questions} />
        <HeldFilings filings={held} />
        <OwedSlips slips={slips} />
        <GivenPieces pieces={pieces} />
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
        <FollowedBlock items={followed} />
        <OwnFilings filings={filings} organisation={organisation} />
      </Stack>
    </>
  )
}

function nextAct({ id, state, isReturned, isLead, part, waiting }: OwedItem) {
  const page = paths.assignment(id)
  if (part && (state === 'issued' || state === 'in-progress'))
    return <ButtonLink href={actionPath(id, 'contribute')}>{m.assignment_act_contribute()}</ButtonLink>
  if (!isLead) return <ButtonLink href={page}>{m.home_act_open()}</ButtonLink>
  const paper = waiting.find(({ action }) => action !== 'request-extension')
  const open = paper ? <ButtonLink href={paths.signOff(paper.id)}>{m.sign_off_open()}</ButtonLink> : null
  if (state === 'issued') return open ?? <ButtonLink href={page}>{m.home_act_accept()}</ButtonLink>
  if (state !== 'in-progress') return <ButtonLink href={page}>{m.home_act_open()}</ButtonLink>
  return (
    <>
      <ButtonLink href={`${page}/bao-cao`}>{m.home_act_report()}</ButtonLink>
      {open ?? (
        <ButtonLink href={`${page}/nop-ket-qua`}>{isReturned ? m.home_act_redo() : m.home_act_submit()}</ButtonLink>
      )}
    </>
  )
}

function OwedRow({ item, organisation }: { item: OwedItem; organisation: string }) {
  const { lastReport, part } = item
  const own = part && PART_STANDING_LABELS[part.standing]
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
    item.waiting.length > 0
      ? m.sign_off_home_waits({ acts: item.waiting.map(({ action }) => signedActLabel(action)).join(', ') })
      : '',
    item.officer ? m.home_officer({ officer: item.officer }) : '',
    item.below ? `${sayAggregate(item.below)}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <Owed
      status={own?.status ?? statusOf(item)}
      timeliness={own?.label() ?? timelinessOf(item)}
      due={part ? <Day on={part.dueOn} /> : item.dueOn ? <Day on={item.dueOn} time={item.dueTime} /> : undefined}
      note={
        part && item.dueOn
          ? m.party_lead_due({ day: formatDate(item.dueOn) })
          : item.extensionCount > 0 && item.originalDueOn
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
