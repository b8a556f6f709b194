import type { ReactNode } from 'react'
import type { HolderSpan } from '#domain/obstacle/holder-lanes.ts'
import type { MatterWay } from '#domain/obstacle/matter-way.ts'
import { type CauseClass, type DossierState, isUnsubmitted } from '#domain/obstacle/states.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { SentenceLink } from '../assignment/sentence-link.tsx'
import { Rounds, type ShownRound, type SlipFile } from '../consultation/rounds.tsx'
import { Holder } from '../inbox/holder.tsx'
import { type HistoryLine, MatterHistory } from '../obstacle/history.tsx'
import { causeLabel, dossierStep } from '../obstacle/labels.ts'
import { MatterPath } from '../obstacle/matter-path.tsx'
import { QuestionList, QuestionWaits, type ShownQuestion } from '../question/question-list.tsx'
import { paths } from '../shell/paths.ts'
import { Block, Columns, Stack } from '../ui/block.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Day } from '../ui/day.tsx'
import { FileList, type ShownFile } from '../ui/file-link.tsx'
import { formatDate, formatLongDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import { type InCharge, sayInCharge } from './in-charge.tsx'
import { MinistryView, type ShownMinistryRequest } from './ministry-view.tsx'
import { OfficeChecks, type ShownCheck } from './office-checks.tsx'
import { PointList, type ShownPoint } from './point-list.tsx'
import { type FullRecord, ResolutionView, type ShownResolution } from './resolution-view.tsx'
import { SplitParts } from './split-parts.tsx'

type Filing = {
  id: string
  code: string
  filer: string
  place: string
  title: string
  asked: string
  filedOn: PlainDate
  isBlocking: boolean
  assignment: { id: string; label: string; title: string } | null
}

type Related = { id: string; code: string }

type Dossier = InCharge & {
  code: string
  state: DossierState
  title: string
  causeClass: CauseClass
  commonCause: string
  proposal: string
  submissionNumber: string | null
  submittedOn: PlainDate | null
  holder: string
  since: Date
  dueOn: PlainDate | null
  officeChecks: readonly ShownCheck[]
  rounds: readonly ShownRound[]
  direction: string | null
  directionText: string | null
  directedAt: Date | null
  filings: readonly Filing[]
  proposedPoints: readonly ShownPoint[]
  resolutions: readonly ShownResolution[]
  ministryRequests: readonly ShownMinistryRequest[]
  questions: readonly ShownQuestion[]
  splitFrom: Related | null
  splitInto: readonly Related[]
}

type Props = {
  dossier: Dossier
  /** The proposal stands beside the word of the leader then. */
  isDirecting: boolean
  /** The whole of the record that waits for its second person. */
  record: FullRecord | undefined
  spans: readonly HolderSpan[]
  today: PlainDate
  way: MatterWay
  history: readonly HistoryLine[]
  /** What was sent to the Office with it. */
  papers: readonly ShownFile[]
  slipFiles: readonly SlipFile[]
  drafts: ReactNode
  children: ReactNode
}

const DIRECTIONS: Readonly<Record<string, () => string>> = {
  agree: m.dossier_direction_agreed,
  reject: m.dossier_direction_rejected,
  return: m.dossier_direction_returned,
}

/** The whole dossier on one page: why, filings, proposal, direction, document, and the acts of whoever holds it. */
export function DossierDetails(props: Props) {
  const { dossier, isDirecting, record, spans, way, today, history, papers, slipFiles, drafts, children } = props
  const step = dossierStep(dossier.state)
  const held = spans.find((span) => span.isHeldNow)
  const checked = isUnsubmitted(dossier.state) ? undefined : dossier.officeChecks.find(({ isPassed }) => isPassed)
  const isEditing = isUnsubmitted(dossier.state)
  const meta = dossier.submittedOn
    ? m.dossier_meta_submitted({ code: dossier.code, day: formatDate(dossier.submittedOn), state: step.label })
    : m.dossier_meta({ code: dossier.code, filings: dossier.filings.length, state: step.label })
  return (
    <Stack gap="l">
      <PageHead
        title={dossier.title}
        meta={[
          meta,
          dossier.submissionNumber,
          checked && m.decision_checked({ day: formatDate(dayAt(checked.checkedAt)) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        lead={<Mark status={step.status}>{step.label}</Mark>}
        actions={isDirecting ? <ButtonLink href="#viec-can-lam">{m.decision_to()}</ButtonLink> : undefined}
      />
      {held ? (
        <Holder
          days={held.days}
          more={dossier.state === 'with-leadership' ? sayInCharge(dossier) : undefined}
          daysLabel={held.limitDays ? m.obstacle_days_limit({ limit: held.limitDays }) : m.obstacle_days_nolimit()}
        >
          <b>{m.obstacle_held_by({ holder: held.organisation, since: formatLongDate(held.from) })}</b>{' '}
          {dossier.dueOn ? m.obstacle_held_due({ day: formatDate(dossier.dueOn) }) : null}
        </Holder>
      ) : null}
      <QuestionWaits questions={dossier.questions} />
      <SplitParts from={dossier.splitFrom} into={dossier.splitInto} />
      <MatterPath way={way} waitsFor="" filer="" />
      <WhyAndWord dossier={dossier} papers={papers} withProposal={!isEditing && !isDirecting} />
      <QuestionList questions={dossier.questions} today={today} />
      {dossier.ministryRequests.map((request) => (
        <MinistryView key={request.id} request={request} />
      ))}
      <Rounds rounds={dossier.rounds} files={slipFiles} today={today} />
      {dossier.resolutions.map((resolution) => (
        <ResolutionView
          key={resolution.id}
          resolution={resolution}
          {...(resolution.state === 'recorded' && record ? { record } : {})}
        />
      ))}
      <div className="stack" id="viec-can-lam">
        {children}
      </div>
      {drafts}
      <Block id="lich-su" title={m.obstacle_exchange()}>
        <MatterHistory lines={history} />
      </Block>
    </Stack>
  )
}

/** Why it is submitted, beside what was proposed and said of it; alone on the line while nothing was. */
function WhyAndWord({
  dossier,
  papers,
  withProposal,
}: {
  dossier: Dossier
  papers: readonly ShownFile[]
  withProposal: boolean
}) {
  const { officeChecks, directionText, directedAt, direction, filings } = dossier
  const isDirected = directionText !== null && directedAt !== null
  const why = (
    <Stack gap="l">
      <Why dossier={dossier} />
      <Filings filings={filings} />
      {papers.length > 0 ? (
        <Block id="tai-lieu" title={m.dossier_submission_papers()}>
          <FileList files={papers} />
        </Block>
      ) : null}
    </Stack>
  )
  if (!withProposal && !isDirected && officeChecks.length === 0) return why
  return (
    <Columns kind="even">
      {why}
      <Stack gap="l">
        {withProposal ? (
          <Block id="de-xuat" title={m.dossier_proposal()}>
            <p className="prose">{dossier.proposal}</p>
            <PointList points={dossier.proposedPoints} />
          </Block>
        ) : null}
        <OfficeChecks checks={officeChecks} />
        {isDirected ? (
          <Block id="chi-dao" title={m.dossier_direction_title()} aside={DIRECTIONS[direction ?? '']?.()}>
            <p className="quote-s">{directionText}</p>
            <p className="faint">{m.dossier_direction_given({ day: formatDate(dayAt(directedAt)) })}</p>
          </Block>
        ) : null}
      </Stack>
    </Columns>
  )
}

function Why({ dossier }: { dossier: Dossier }) {
  const filers = new Set(dossier.filings.map((filing) => filing.filer)).size
  const places = new Set(dossier.filings.map((filing) => filing.place)).size
  const blocked = dossier.filings.filter((filing) => filing.isBlocking)
  return (
    <Block id="vi-sao" title={m.dossier_why()}>
      <ul className="bullets">
        <li>
          {m.dossier_fact_filings({
            filings: dossier.filings.length,
            filers,
            places,
            cause: causeLabel(dossier.causeClass).toLowerCase(),
          })}
        </li>
        <li>{dossier.commonCause}</li>
        {blocked.length > 0 ? (
          <li>
            {m.dossier_fact_blocked({ count: blocked.length })}{' '}
            {blocked.map(({ id, assignment }) =>
              assignment ? (
                <span key={id}>
                  <a href={paths.assignment(assignment.id)}>{assignment.label}</a>
                  <SentenceLink assignmentId={assignment.id} label={assignment.label} />{' '}
                </span>
              ) : null,
            )}
          </li>
        ) : null}
      </ul>
    </Block>
  )
}

function Filings({ filings }: { filings: readonly Filing[] }) {
  return (
    <Block id="vuong-mac" title={m.dossier_filings()} aside={m.dossier_filings_aside({ count: filings.length })}>
      <Table
        caption={m.dossier_filings()}
        stack
        columns={[
          { label: m.obstacle_col_code() },
          { label: m.obstacle_col_place() },
          { label: m.dossier_col_asked() },
          { label: m.obstacle_col_filed() },
        ]}
      >
        {filings.map((filing) => (
          <tr key={filing.id}>
            <RowHead>
              <a href={paths.obstacle(filing.id)}>{filing.code}</a>
              <br />
              <span className="faint">{filing.filer}</span>
            </RowHead>
            <Cell label={m.obstacle_col_place()}>{filing.place}</Cell>
            <Cell label={m.dossier_col_asked()}>{filing.asked}</Cell>
            <Cell label={m.obstacle_col_filed()}>
              <Day on={filing.filedOn} as="short" />
            </Cell>
          </tr>
        ))}
      </Table>
    </Block>
  )
}
