import type { BulkAction } from '#domain/bulk/bulk-acts.ts'
import type { RowChange } from '#domain/bulk/row-changes.ts'
import type { Refusal } from '#domain/shared/result.ts'
import { m } from '#i18n/messages.js'
import { actionWords } from '../assignment/action-labels.ts'
import { paths } from '../shell/paths.ts'
import { Block, Stack } from '../ui/block.tsx'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Form } from '../ui/form.tsx'
import { sayReason } from '../ui/form-errors.ts'
import { type FormValues, listOf } from '../ui/form-values.ts'
import { Empty } from '../ui/notice.tsx'
import { Cell, Table } from '../ui/table.tsx'
import { bulkHref } from './bulk-act-paths.ts'
import { BULK_SENTENCES } from './bulk-sentences.ts'
import { RowChanges } from './row-change.tsx'

type Row = { id: string; label: string; title: string; lead: string }

export type ShownPreview = {
  rows: readonly (Row & { changes: readonly RowChange[] })[]
  refused: readonly (Row & { refusal: Refusal })[]
  mails: readonly { agency: string; people: number }[]
}

type Props = {
  action: BulkAction
  preview: ShownPreview
  values: FormValues
  search: string
  commandId: string
}

/** What will change row by row, what will not and why, who is written to; then one button. */
export function BulkPreview({ action, preview, values, search, commandId }: Props) {
  const { rows, refused, mails } = preview
  const { name } = actionWords(action)
  const count = rows.length
  const said = mails.map(({ agency, people }) => m.bulk_mail_of({ agency, people }))
  return (
    <Stack gap="l">
      {count === 0 ? (
        <Empty title={m.bulk_none_open()}>{m.bulk_none_open_hint()}</Empty>
      ) : (
        <Form commandId={commandId}>
          <KeptValues values={values} />
          <Confirm
            id="se-lam"
            title={m.bulk_will_do({ act: name(), count })}
            consequences={[
              ...(refused.length > 0 ? [m.bulk_will_leave({ count: refused.length })] : []),
              ...(said.length > 0 ? [m.bulk_will_mail({ people: said.join('; ') })] : []),
              ...(action === 'reroute' ? [m.bulk_will_mail_lead()] : []),
              m.bulk_will_undo(),
            ]}
          >
            <Actions formEnd>
              <Button kind="main" name="intent" value="confirm">
                {m.bulk_confirm({ act: name(), count })}
              </Button>
              <ButtonLink href={bulkHref(search, action)} kind="link">
                {m.bulk_change()}
              </ButtonLink>
            </Actions>
          </Confirm>
        </Form>
      )}
      {refused.length > 0 ? (
        <Block id="khong-lam" title={m.bulk_refused_title({ count: refused.length })}>
          <RowTable caption={m.bulk_refused_caption()} last={m.bulk_col_why()}>
            {refused.map((row) => (
              <RowOf key={row.id} row={row} label={m.bulk_col_why()}>
                {sayReason(row.refusal.reason, BULK_SENTENCES, row.refusal.params)}
              </RowOf>
            ))}
          </RowTable>
        </Block>
      ) : null}
      {count > 0 ? (
        <Block id="thay-doi" title={m.bulk_rows_title({ count })}>
          <RowTable caption={m.bulk_rows_caption()} last={m.bulk_col_change()}>
            {rows.map((row) => (
              <RowOf key={row.id} row={row} label={m.bulk_col_change()}>
                <RowChanges changes={row.changes} none={m.bulk_urged({ agency: row.lead })} />
              </RowOf>
            ))}
          </RowTable>
        </Block>
      ) : null}
    </Stack>
  )
}

/** Everything that was looked at is sent again, and nothing else. */
function KeptValues({ values }: { values: FormValues }) {
  const names = Object.keys(values).filter((name) => name !== 'commandId' && name !== 'intent')
  return (
    <>
      {names.flatMap((name) =>
        listOf(values, name).map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
    </>
  )
}

export function RowTable({ caption, last, children }: { caption: string; last: string; children: React.ReactNode }) {
  return (
    <Table
      stack
      caption={caption}
      columns={[{ label: m.assignment_col_work() }, { label: m.assignment_col_lead() }, { label: last }]}
    >
      {children}
    </Table>
  )
}

export function RowOf({ row, label, children }: { row: Row; label: string; children: React.ReactNode }) {
  return (
    <tr>
      <th scope="row">
        <a href={paths.assignment(row.id)}>
          <b>{row.label}</b> {row.title}
        </a>
      </th>
      <Cell label={m.assignment_col_lead()}>{row.lead}</Cell>
      <Cell label={label}>{children}</Cell>
    </tr>
  )
}
