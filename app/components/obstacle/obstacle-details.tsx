import type { ReactNode } from 'react'
import type { Urgency } from '#domain/assignment/states.ts'
import type { Satisfaction } from '#domain/obstacle/confirmation.ts'
import type { HolderSpan } from '#domain/obstacle/holder-lanes.ts'
import type { MatterWay } from '#domain/obstacle/matter-way.ts'
import type { CauseClass, Competence, DossierState, ObstacleState, ResolutionKind } from '#domain/obstacle/states.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { SentenceLink } from '../assignment/sentence-link.tsx'
import { UrgencyWord } from '../assignment/urgency-word.tsx'
import { Holder } from '../inbox/holder.tsx'
import { paths } from '../shell/paths.ts'
import { Block, Columns, Stack } from '../ui/block.tsx'
import { Facts } from '../ui/facts.tsx'
import { FileList, type ShownFile } from '../ui/file-link.tsx'
import { formatDate, formatLongDate, formatWorkingDays } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { FilerWord } from './filer-word.tsx'
import { type HistoryLine, MatterHistory } from './history.tsx'
import { causeLabel, competenceLabel, obstacleStep, resolutionKindLabel } from './labels.ts'
import { MatterLanes } from './matter-lanes.tsx'
import { MatterPath } from './matter-path.tsx'
import { Refusal, type ShownRefusal } from './refusal.tsx'

type Obstacle = {
  id: string
  code: string
  state: ObstacleState
  dossierState: DossierState | null
  title: string
  filer: string
  holder: string
  since: Date
  dueOn: PlainDate | null
  place: string
  causeClass: CauseClass
  competence: Competence
  urgency: Urgency
  isAboutCoordinator: boolean
  whatHappened: string
  tried: string
  asked: string
  closedAt: Date | null
  answer: string | null
  answeredAt: Date | null
  refusal: ShownRefusal | null
  satisfaction: Satisfaction | null
  assignment: { id: string; label: string; title: string; pausedSince: Date | null } | null
  dossier: { id: string; code: string; title: string; askedMinistry: string | null } | null
  isDuplicate: boolean
  saysSameAs: { id: string; code: string } | null
  duplicates: readonly { id: string; code: string; filer: string }[]
  points: readonly {
    ordinal: number
    text: string
    assignment: { id: string; state: string; lead: string; dueOn: PlainDate | null } | null
  }[]
  resolution: { id: string; kind: ResolutionKind; number: string; issuedOn: PlainDate | null } | null
}

type Props = {
  obstacle: Obstacle
  spans: readonly HolderSpan[]
  way: MatterWay
  /** Working days since it was filed, whoever had it. */
  totalDays: number
  /** An enterprise is shown the steps and who holds it now, and nobody's days. */
  seesLateness: boolean
  filedOn: PlainDate
  today: PlainDate
  history: readonly HistoryLine[]
  files: readonly ShownFile[]
  seesDossier: boolean
  papers: ReactNode
  children: ReactNode
}

/** The whole of one filing: who holds it, its way, its answer, what was filed. */
export function ObstacleDetails({
  obstacle,
  spans,
  way,
  totalDays,
  seesLateness,
  filedOn,
  today,
  history,
  files,
  seesDossier,
  papers,
  children,
}: Props) {
  const step = obstacleStep(obstacle)
  const held = spans.find((span) => span.isHeldNow)
  return (
    <Stack gap="l">
      <PageHead
        title={obstacle.title}
        lead={
          <>
            <Mark status={step.status}>{step.label}</Mark> <UrgencyWord urgency={obstacle.urgency} />
          </>
        }
        meta={m.obstacle_meta({
          code: obstacle.code,
          filer: obstacle.filer,
          day: formatDate(filedOn),
          cause: causeLabel(obstacle.causeClass),
        })}
      />
      {obstacle.closedAt ? (
        <Notice status={step.status}>
          {m.obstacle_ended({ state: step.label, day: formatDate(dayAt(obstacle.closedAt)) })}{' '}
          {obstacle.state === 'closed' ? <FilerWord satisfaction={obstacle.satisfaction} /> : null}
        </Notice>
      ) : (
        <Holder
          {...(seesLateness
            ? {
                days: held?.days ?? 0,
                daysLabel: held?.limitDays
                  ? m.obstacle_days_limit({ limit: held.limitDays })
                  : m.obstacle_days_nolimit(),
                more: m.obstacle_total_days({ days: formatWorkingDays(totalDays) }),
              }
            : { days: totalDays, daysLabel: m.holder_days_since_filed() })}
        >
          <b>{m.obstacle_held_by({ holder: obstacle.holder, since: formatLongDate(dayAt(obstacle.since)) })}</b>{' '}
          {obstacle.dueOn && (seesLateness || obstacle.dueOn >= today)
            ? m.obstacle_held_due({ day: formatDate(obstacle.dueOn) })
            : null}
        </Holder>
      )}
      <div className="stack">{children}</div>
      <MatterPath
        way={way}
        waitsFor={obstacle.state === 'awaiting-fix' ? obstacle.holder : ''}
        filer={obstacle.filer}
      />
      {obstacle.refusal ? <Refusal refusal={obstacle.refusal} /> : null}
      {obstacle.answer && obstacle.answeredAt && !obstacle.refusal ? (
        <Answer obstacle={obstacle} answer={obstacle.answer} answeredAt={obstacle.answeredAt} />
      ) : null}
      {papers}
      {seesLateness && spans.length > 0 ? (
        <Block id="ai-da-xu-ly" title={m.obstacle_lanes()} aside={formatWorkingDays(totalDays)}>
          <MatterLanes code={obstacle.code} spans={spans} from={filedOn} today={today} />
        </Block>
      ) : null}
      <Columns kind="even">
        <Block id="da-gui-gi" title={m.obstacle_filed_what()}>
          <Facts facts={filedFacts({ obstacle, files, seesDossier })} />
        </Block>
        <Block id="lich-su" title={m.obstacle_exchange()}>
          <MatterHistory lines={history} />
        </Block>
      </Columns>
    </Stack>
  )
}

function Answer({ obstacle, answer, answeredAt }: { obstacle: Obstacle; answer: string; answeredAt: Date }) {
  const { resolution } = obstacle
  return (
    <Block id="tra-loi" title={m.obstacle_answer_title()}>
      <p className="prose">{answer}</p>
      <p className="faint">
        {m.obstacle_answer_meta({ day: formatDate(dayAt(answeredAt)) })}
        {resolution?.issuedOn ? (
          <>
            {' '}
            <a href={paths.resolution(resolution.id)}>
              {m.obstacle_answer_by({
                kind: resolutionKindLabel(resolution.kind),
                number: resolution.number,
                day: formatDate(resolution.issuedOn),
              })}
            </a>
          </>
        ) : null}
      </p>
      {obstacle.points.length > 0 ? (
        <>
          <h3 className="gap-top">{m.obstacle_points_title()}</h3>
          <ol className="bullets">
            {obstacle.points.map((point, place) => (
              <li key={place}>
                <span className="quote-s">{point.text}</span>
                {point.assignment ? (
                  <span className="faint">
                    {' '}
                    {m.obstacle_point_lead({
                      lead: point.assignment.lead,
                      day: point.assignment.dueOn ? formatDate(point.assignment.dueOn) : '',
                    })}
                    , {point.assignment.state === 'completed' ? m.obstacle_point_done() : m.obstacle_point_open()}
                  </span>
                ) : null}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </Block>
  )
}

export const filedFacts = ({ obstacle, files, seesDossier }: Pick<Props, 'obstacle' | 'files' | 'seesDossier'>) => [
  { label: m.obstacle_fact_asked(), value: obstacle.asked },
  { label: m.obstacle_fact_happened(), value: obstacle.whatHappened },
  ...(obstacle.tried ? [{ label: m.obstacle_fact_tried(), value: obstacle.tried }] : []),
  { label: m.obstacle_fact_place(), value: obstacle.place },
  {
    label: m.obstacle_fact_assignment(),
    value: obstacle.assignment ? (
      <>
        <a href={paths.assignment(obstacle.assignment.id)}>
          {obstacle.assignment.label} {obstacle.assignment.title}
        </a>
        <SentenceLink assignmentId={obstacle.assignment.id} label={obstacle.assignment.label} />
      </>
    ) : (
      m.obstacle_fact_none()
    ),
    note: obstacle.assignment?.pausedSince ? (
      <Mark status="suspended">
        {m.obstacle_fact_paused({ day: formatDate(dayAt(obstacle.assignment.pausedSince)) })}
      </Mark>
    ) : undefined,
  },
  ...(obstacle.isAboutCoordinator ? [{ label: m.filing_fact_about(), value: m.filing_fact_about_office() }] : []),
  { label: m.obstacle_fact_competence(), value: competenceLabel(obstacle.competence) },
  ...(obstacle.dossier
    ? [
        {
          label: m.obstacle_fact_dossier(),
          value: seesDossier ? (
            <a href={paths.dossier(obstacle.dossier.id)}>{`${obstacle.dossier.code}: ${obstacle.dossier.title}`}</a>
          ) : (
            obstacle.dossier.code
          ),
          note: obstacle.dossier.askedMinistry ? (
            <Mark status="awaiting">{m.ministry_of_filing({ ministry: obstacle.dossier.askedMinistry })}</Mark>
          ) : undefined,
        },
      ]
    : []),
  ...(obstacle.isDuplicate
    ? [
        {
          label: m.triage_fact_same(),
          value: obstacle.saysSameAs ? (
            <a href={paths.obstacle(obstacle.saysSameAs.id)}>{obstacle.saysSameAs.code}</a>
          ) : (
            m.triage_fact_same_other()
          ),
        },
      ]
    : []),
  ...(obstacle.duplicates.length > 0
    ? [
        {
          label: m.triage_fact_duplicates(),
          value: (
            <ul>
              {obstacle.duplicates.map(({ id, code, filer }) => (
                <li key={id}>
                  <a href={paths.obstacle(id)}>{code}</a> {filer}
                </li>
              ))}
            </ul>
          ),
        },
      ]
    : []),
  { label: m.obstacle_fact_files(), value: <FileList files={files} /> },
  {
    label: m.filing_receipt_short(),
    value: (
      <a className="touch" href={paths.obstacleReceipt(obstacle.id)}>
        {m.filing_receipt_title({ code: obstacle.code })}
      </a>
    ),
  },
]
