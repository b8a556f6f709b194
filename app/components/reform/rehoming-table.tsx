import { paths } from '#components/shell/paths.ts'
import { Details } from '#components/ui/details.tsx'
import { formatNumber } from '#components/ui/format.ts'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import { choiceKey, type Destination, type RehomingItem } from '#domain/reform/destination.ts'
import { CHOICE_PREFIX } from '#domain/reform/forms.ts'
import type { MovingReference, RehomingGroup } from '#domain/reform/references.ts'
import { m } from '#i18n/messages.js'
import { basisLabel, groupLabel, referenceLabel } from './labels.ts'

type Move = RehomingItem & Destination & { receiverIds: readonly string[] }
type Props = {
  group: RehomingGroup
  moves: readonly Move[]
  names: Readonly<Record<string, string>>
  canChoose: boolean
}

const MOST_SHOWN = 300

/** Where a row's matter is opened by who may. */
const HREFS: Partial<Record<MovingReference, (id: string) => string>> = {
  'assignment.lead_id': paths.assignment,
  'assignment_party.organisation_id': paths.assignment,
  'obstacle.filer_id': paths.obstacle,
  'obstacle.holder_id': paths.obstacle,
  'dossier.holder_id': paths.dossier,
  'dossier_question.holder_id': paths.question,
  'opinion_slip.holder_id': paths.opinionSlip,
}

function Subject({ move }: { move: Move }) {
  const href = HREFS[move.reference]?.(move.subjectId)
  return (
    <>
      {move.label ? <span className="code">{href ? <a href={href}>{move.label}</a> : move.label} </span> : null}
      {move.title}
    </>
  )
}

/** One choice a row where the line has several receivers; else only where it goes. */
function DestinationOf({ move, names, canChoose }: { move: Move; names: Props['names']; canChoose: boolean }) {
  const key = choiceKey(move)
  if (!canChoose || move.receiverIds.length < 2)
    return (
      <>
        {names[move.toId]}
        {move.receiverIds.length > 1 ? <span className="faint"> ({basisLabel(move.basis)})</span> : null}
      </>
    )
  return (
    <>
      <select
        name={`${CHOICE_PREFIX}${key}`}
        defaultValue={move.toId}
        aria-label={m.reform_goes_to_of({ title: move.title })}
      >
        {move.receiverIds.map((id) => (
          <option key={id} value={id}>
            {names[id]}
          </option>
        ))}
      </select>
      <span className="faint"> {basisLabel(move.basis)}</span>
    </>
  )
}

/** What would move, of one kind. */
export function RehomingTable({ group, moves, names, canChoose }: Props) {
  const title = m.reform_group_count({ group: groupLabel(group), count: formatNumber(moves.length) })
  return (
    <Details summary={title} open={canChoose && moves.some(({ receiverIds }) => receiverIds.length > 1)}>
      <Table
        caption={title}
        stack
        columns={[
          { label: m.reform_what() },
          { label: m.reform_as() },
          { label: m.reform_from() },
          { label: m.reform_goes_to() },
        ]}
      >
        {moves.slice(0, MOST_SHOWN).map((move) => (
          <tr key={choiceKey(move)}>
            <RowHead>
              <Subject move={move} />
            </RowHead>
            <Cell label={m.reform_as()}>{referenceLabel(move.reference)}</Cell>
            <Cell label={m.reform_from()}>{names[move.fromId]}</Cell>
            <Cell label={m.reform_goes_to()}>
              <DestinationOf {...{ move, names, canChoose }} />
            </Cell>
          </tr>
        ))}
      </Table>
      {moves.length > MOST_SHOWN ? (
        <p className="muted small">{m.reform_more({ count: formatNumber(MOST_SHOWN) })}</p>
      ) : null}
    </Details>
  )
}
