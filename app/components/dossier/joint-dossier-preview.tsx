import type { LeftReason } from '#domain/obstacle/joint-dossier.ts'
import type { CauseClass } from '#domain/obstacle/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { causeLabel } from '../obstacle/labels.ts'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { Day } from '../ui/day.tsx'
import { Notice } from '../ui/notice.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'

export type ChosenFiling = {
  id: string
  code: string
  title: string
  filer: string
  asked: string
  causeClass: CauseClass
  filedOn: PlainDate
}

const REASONS = {
  'held-by-another': m.joint_dossier_left_held,
  'not-checked': m.joint_dossier_left_unchecked,
  'moved-on': m.joint_dossier_left_moved,
} as const satisfies Record<LeftReason, () => string>

type Props = {
  joining: readonly ChosenFiling[]
  left: readonly { filing: ChosenFiling; reason: LeftReason }[]
}

/** Before anything happens: what goes into the dossier, and what does not and why. */
export function JointDossierPreview({ joining, left }: Props) {
  const causes = [...new Set(joining.map(({ causeClass }) => causeClass))]
  const [first] = joining
  return (
    <>
      {joining.length > 0 ? (
        <Block
          id="dua-vao"
          title={m.joint_dossier_joining()}
          aside={m.dossier_filings_aside({ count: joining.length })}
        >
          <Table
            caption={m.joint_dossier_joining()}
            stack
            columns={[
              { label: m.obstacle_col_code() },
              { label: m.obstacle_filter_cause() },
              { label: m.dossier_col_asked() },
              { label: m.obstacle_col_filed() },
            ]}
          >
            {joining.map((filing) => (
              <tr key={filing.id}>
                <RowHead>
                  <FilingName filing={filing} />
                </RowHead>
                <Cell label={m.obstacle_filter_cause()}>{causeLabel(filing.causeClass)}</Cell>
                <Cell label={m.dossier_col_asked()}>{filing.asked}</Cell>
                <Cell label={m.obstacle_col_filed()}>
                  <Day on={filing.filedOn} as="short" />
                </Cell>
              </tr>
            ))}
          </Table>
          {causes.length > 1 && first ? (
            <Notice>{m.joint_dossier_causes({ cause: causeLabel(first.causeClass) })}</Notice>
          ) : null}
        </Block>
      ) : null}
      {left.length > 0 ? (
        <Block id="khong-dua-vao" title={m.joint_dossier_left()}>
          <Table
            caption={m.joint_dossier_left()}
            columns={[{ label: m.obstacle_col_code() }, { label: m.joint_dossier_col_reason() }]}
          >
            {left.map(({ filing, reason }) => (
              <tr key={filing.id}>
                <RowHead>
                  <FilingName filing={filing} />
                </RowHead>
                <Cell label={m.joint_dossier_col_reason()}>{REASONS[reason]()}</Cell>
              </tr>
            ))}
          </Table>
        </Block>
      ) : null}
    </>
  )
}

const FilingName = ({ filing: { id, code, title, filer } }: { filing: ChosenFiling }) => (
  <>
    <a href={paths.obstacle(id)}>{title}</a>
    <br />
    <span className="faint">
      {code} · {filer}
    </span>
  </>
)
