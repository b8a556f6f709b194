import type { ResolutionKind, SignerCapacity } from '#domain/obstacle/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { capacityLabel, resolutionKindLabel, resolutionState } from '../obstacle/labels.ts'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { PointList, type ShownPoint } from './point-list.tsx'

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
}

/** An issued document as it was recorded: number, signer, signed copy, points; the rest stands on its own page. */
export function ResolutionView({ resolution }: { resolution: ShownResolution }) {
  const state = resolutionState(resolution.state)
  const title = m.dossier_resolution_title({ kind: resolutionKindLabel(resolution.kind), number: resolution.number })
  return (
    <Block id="van-ban" title={title} aside={<Mark status={state.status}>{state.label}</Mark>}>
      <p>
        {m.resolution_signed_by({
          capacity: capacityLabel(resolution.capacity),
          signer: resolution.signer,
          day: formatDate(resolution.issuedOn),
        })}
      </p>
      <PointList points={resolution.points} />
      <Facts facts={[{ label: m.resolution_file(), value: <a href={paths.file(resolution.fileId)}>{title}</a> }]} />
      <p>
        <a href={paths.resolution(resolution.id)}>{m.resolution_page_details()}</a>
      </p>
      {resolution.checkNote ? <p className="muted">{resolution.checkNote}</p> : null}
    </Block>
  )
}
