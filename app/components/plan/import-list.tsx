import { m } from '#i18n/messages.js'
import { Block } from '../ui/block.tsx'
import { Instant } from '../ui/day.tsx'
import { sayReason } from '../ui/form-errors.ts'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import { describeImport, type ImportStandingOf } from './import-standing.tsx'
import { planPaths } from './plan-paths.ts'
import { SOURCE_SENTENCES } from './source-sentences.ts'

type Row = ImportStandingOf & { id: string; fileName: string; receivedAt: Date }

/** Documents that are on their way in, and those that were refused while nobody looked. */
export function ImportList({ imports }: { imports: readonly Row[] }) {
  return (
    <Block id="dang-doc" title={m.plan_import_list()}>
      <Table
        caption={m.plan_import_list()}
        stack
        columns={[
          { label: m.plan_import_file() },
          { label: m.plan_column_state() },
          { label: m.plan_import_received_at() },
          { label: m.plan_column_next() },
        ]}
      >
        {imports.map(({ id, fileName, receivedAt, ...standing }) => (
          <tr key={id}>
            <RowHead>{fileName || m.plan_import_file_hidden()}</RowHead>
            <Cell label={m.plan_column_state()}>{say(standing)}</Cell>
            <Cell label={m.plan_import_received_at()}>
              <Instant at={receivedAt} />
            </Cell>
            <Cell label={m.plan_column_next()}>
              <a href={planPaths.import(id)}>{m.plan_import_see()}</a>
            </Cell>
          </tr>
        ))}
      </Table>
    </Block>
  )
}

const say = ({ refusal, ...standing }: ImportStandingOf): string =>
  refusal
    ? m.plan_import_list_refused({ reason: sayReason(refusal.reason, SOURCE_SENTENCES, refusal.params) })
    : describeImport(standing)
