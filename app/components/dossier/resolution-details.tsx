import type { ReactNode } from 'react'
import type { FileSignature } from '#domain/file/signature.ts'
import type { ResolutionKind, SignerCapacity } from '#domain/obstacle/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { capacityLabel, resolutionKindLabel, resolutionState } from '../obstacle/labels.ts'
import { paths } from '../shell/paths.ts'
import { Block, Columns, Stack } from '../ui/block.tsx'
import { Instant } from '../ui/day.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { Answers, type EarlierDecision, EarlierWork, type ShownAnswer } from './resolution-parts.tsx'
import { type PagePoint, ResolutionPoints } from './resolution-points.tsx'
import { SignatureFacts } from './signature-facts.tsx'

type Named = { id: string; number: string; issuedOn: PlainDate }
type Entry = {
  id: string
  at: Date
  type: string
  personName: string | null
  organisationName: string | null
  reason: string | null
}

type Props = {
  resolution: {
    state: string
    kind: ResolutionKind
    number: string
    issuedOn: PlainDate
    signer: string
    capacity: SignerCapacity
    fileId: string
    fileSha256: string
    signatures: readonly FileSignature[] | null
    checkNote: string | null
    dossier: { id: string; code: string; title: string } | null
    replaces: Named | null
    replacedBy: Named | null
    points: readonly PagePoint[]
    answers: readonly ShownAnswer[]
    earlierWork: readonly EarlierDecision[]
  }
  history: readonly Entry[]
  /** Corrections, and who may propose one. */
  children: ReactNode
}

const HISTORY: Readonly<Record<string, (params: { text: string }) => string>> = {
  ResolutionRecorded: m.resolution_history_recorded,
  ReplacementRecorded: m.resolution_history_replacement,
  ResolutionConfirmed: m.resolution_history_confirmed,
  ResolutionReturned: m.resolution_history_returned,
  CorrectionProposed: m.resolution_history_correction_proposed,
  ResolutionCorrected: m.resolution_history_corrected,
  CorrectionRefused: m.resolution_history_correction_refused,
  PointDone: m.resolution_history_point_done,
}

/** An issued document: what it says, where each point went, whom it answers, and the signed copy it was taken from. */
export function ResolutionDetails({ resolution, history, children }: Props) {
  const { dossier, replaces, replacedBy } = resolution
  const state = resolutionState(resolution.state)
  const kind = resolutionKindLabel(resolution.kind)
  return (
    <Stack gap="l">
      <PageHead
        title={m.resolution_document_title({ kind, number: resolution.number })}
        lead={<Mark status={state.status}>{state.label}</Mark>}
        meta={m.resolution_signed_by({
          capacity: capacityLabel(resolution.capacity),
          signer: resolution.signer,
          day: formatDate(resolution.issuedOn),
        })}
      />
      {dossier ? (
        <p>
          <a href={paths.dossier(dossier.id)}>
            {dossier.code}: {dossier.title}
          </a>
          {replaces ? (
            <>
              <br />
              {linked(m.resolution_replaces, replaces)}
            </>
          ) : null}
        </p>
      ) : (
        <Notice>{m.resolution_only_own()}</Notice>
      )}
      {replacedBy ? <Notice status="declined">{linked(m.resolution_replaced_by, replacedBy)}</Notice> : null}
      {replaces && !dossier ? <p>{linked(m.resolution_replaces, replaces)}</p> : null}
      {resolution.points.length > 0 ? (
        <Block id="cac-diem" title={m.resolution_points()}>
          <ResolutionPoints points={resolution.points} />
        </Block>
      ) : null}
      <EarlierWork works={resolution.earlierWork} />
      <Columns kind="even">
        <Answers answers={resolution.answers} />
        <Block id="ban-da-ky" title={m.resolution_facts()}>
          <Facts
            facts={[
              {
                label: m.resolution_file(),
                value: <a href={paths.file(resolution.fileId)}>{m.resolution_page_open()}</a>,
              },
              { label: m.resolution_signature(), value: <SignatureFacts signatures={resolution.signatures} /> },
              { label: m.resolution_hash(), value: <span className="small hash">{resolution.fileSha256}</span> },
            ]}
          />
          {resolution.checkNote ? <p className="muted">{resolution.checkNote}</p> : null}
        </Block>
      </Columns>
      <div className="stack">{children}</div>
      {history.length > 0 ? (
        <Block id="qua-trinh" title={m.resolution_history()}>
          <Timeline
            entries={history.map(({ id, at, type, personName, organisationName, reason }) => ({
              id,
              when: <Instant at={at} />,
              what: (HISTORY[type] ?? m.obstacle_history_other)({ text: reason ?? '' }),
              who: personName ? `${personName}, ${organisationName}` : m.obstacle_history_clock(),
            }))}
          />
        </Block>
      ) : null}
    </Stack>
  )
}

/** A sentence with the other document as a link in it. */
function linked(say: (params: { document: string }) => string, { id, number, issuedOn }: Named): ReactNode {
  const MARK = '\u0000'
  const [before, after] = say({ document: MARK }).split(MARK)
  return (
    <>
      {before}
      <a href={paths.resolution(id)}>{m.resolution_named({ number, day: formatDate(issuedOn) })}</a>
      {after}
    </>
  )
}
