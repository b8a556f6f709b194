import type { DossierState, ObstacleState } from '#domain/obstacle/states.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { Owed, OwedList } from '../inbox/owed.tsx'
import { obstacleStep } from '../obstacle/labels.ts'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Day } from '../ui/day.tsx'
import { formatDate } from '../ui/format.ts'
import { Empty } from '../ui/notice.tsx'

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

/** What the agency has filed and who holds it. */
export function OwnFilings({ filings, organisation }: { filings: readonly OwnFiling[]; organisation: string }) {
  return (
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
  )
}

export type HeldFiling = OwnFiling & { isLate: boolean }

/** What only this agency can do next. */
const HELD_ACTS: Readonly<Record<string, () => string>> = {
  forwarded: m.home_act_answer,
  clarifying: m.home_act_reply,
  confirming: m.home_act_confirm,
}

/** Obstacles that lie with the agency: forwarded to it, or its own that wait for its word. Nothing when there are none. */
export function HeldFilings({ filings }: { filings: readonly HeldFiling[] }) {
  if (filings.length === 0) return null
  return (
    <Block id="vuong-mac-cho" title={m.home_agency_held()} aside={m.home_count({ count: filings.length })}>
      <OwedList>
        {filings.map((filing) => (
          <FilingRow key={filing.id} filing={filing} isLate={filing.isLate} act={HELD_ACTS[filing.state]} />
        ))}
      </OwedList>
    </Block>
  )
}

type RowProps = { filing: OwnFiling; isLate?: boolean; act?: (() => string) | undefined }

function FilingRow({ filing, isLate = false, act = m.home_act_open }: RowProps) {
  const step = obstacleStep({
    state: filing.state as ObstacleState,
    dossierState: filing.dossierState as DossierState | null,
  })
  return (
    <Owed
      status={isLate ? 'overdue' : step.status}
      timeliness={isLate ? m.slip_home_over() : step.label}
      due={filing.dueOn ? <Day on={filing.dueOn} /> : undefined}
      part={filing.code}
      text={filing.title}
      plain
      href={paths.obstacle(filing.id)}
      remark={m.home_filing_holder({ holder: filing.holder, day: formatDate(dayAt(filing.since)) })}
      actions={<ButtonLink href={paths.obstacle(filing.id)}>{act()}</ButtonLink>}
    />
  )
}
