import type { ResolutionKind, SignerCapacity } from '#domain/obstacle/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { capacityLabel, resolutionKindLabel, resolutionState } from '../obstacle/labels.ts'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Notice } from '../ui/notice.tsx'
import { PointList, type ShownPoint } from './point-list.tsx'
import { Answers, type EarlierDecision, EarlierWork, type ShownAnswer } from './resolution-parts.tsx'
import { type PagePoint, ResolutionPoints } from './resolution-points.tsx'

export type ShownResolution = {
  id: string
  kind: ResolutionKind
  number: string
  issuedOn: PlainDate
  signer: string
  capacity: SignerCapacity
  fileId: string
  state: string
  checkNote: string | null
  points: readonly ShownPoint[]
  waitsForCorrection: boolean
}

/** All that the second person compares with the paper. */
export type FullRecord = {
  points: readonly PagePoint[]
  answers: readonly ShownAnswer[]
  earlierWork: readonly EarlierDecision[]
}

/** An issued document as it was recorded: number, signer, signed copy, points; the rest stands on its own page. */
export function ResolutionView({ resolution, record }: { resolution: ShownResolution; record?: FullRecord }) {
  const state = resolutionState(resolution.state)
  const title = m.dossier_resolution_title({ kind: resolutionKindLabel(resolution.kind), number: resolution.number })
  return (
    <Block id={`van-ban-${resolution.id}`} title={title} aside={<Mark status={state.status}>{state.label}</Mark>}>
      <p>
        {m.resolution_signed_by({
          capacity: capacityLabel(resolution.capacity),
          signer: resolution.signer,
          day: formatDate(resolution.issuedOn),
        })}
      </p>
      {record ? <ResolutionPoints points={record.points} /> : <PointList points={resolution.points} />}
      <Facts facts={[{ label: m.resolution_file(), value: <a href={paths.file(resolution.fileId)}>{title}</a> }]} />
      <p>
        <a href={paths.resolution(resolution.id)}>{m.resolution_page_details()}</a>
      </p>
      {resolution.waitsForCorrection ? <Notice status="awaiting">{m.resolution_correction_waits()}</Notice> : null}
      {record ? (
        <div className="stack gap-top">
          <EarlierWork works={record.earlierWork} />
          <Answers answers={record.answers} />
        </div>
      ) : null}
      {resolution.checkNote ? <p className="muted">{resolution.checkNote}</p> : null}
    </Block>
  )
}
