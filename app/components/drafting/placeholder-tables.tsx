import { Stack } from '#components/ui/block.tsx'
import { Details } from '#components/ui/details.tsx'
import { Mark } from '#components/ui/mark.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import type { Placeholder, PlaceholderList } from '#domain/drafting/template-placeholders.ts'
import { m } from '#i18n/messages.js'
import { placeholderMeaning } from './placeholder-meanings.ts'

type Props = { texts: readonly Placeholder[]; lists: readonly PlaceholderList[] }

const braced = (name: string): string => `{${name}}`

/** What may stand in a template of this kind: the name, what it means, and what it looks like. */
export function PlaceholderTables({ texts, lists }: Props) {
  return (
    <Stack>
      <p className="muted">{m.template_placeholders_hint({ example: braced('trich_yeu') })}</p>
      <PlaceholderTable caption={m.template_placeholders()} rows={texts} />
      <h3>{m.template_placeholders_lists()}</h3>
      <p className="muted">
        {m.template_lists_hint({
          open: braced('#phan_anh'),
          close: braced('/phan_anh'),
          when: braced('#co_y_kien'),
          unless: braced('^co_y_kien'),
          end: braced('/co_y_kien'),
        })}
      </p>
      {lists.map(({ name, fields }) => {
        const title = m.template_list_of({ name: braced(`#${name}`), meaning: placeholderMeaning(name) })
        return (
          <Details key={name} summary={title} open={fields.some(({ isRequired }) => isRequired)}>
            <PlaceholderTable caption={title} rows={fields} />
          </Details>
        )
      })}
    </Stack>
  )
}

function PlaceholderTable({ caption, rows }: { caption: string; rows: readonly Placeholder[] }) {
  return (
    <Table
      caption={caption}
      stack
      columns={[{ label: m.template_placeholder() }, { label: m.template_meaning() }, { label: m.template_example() }]}
    >
      {rows.map(({ name, example, isRequired }) => (
        <tr key={name}>
          <RowHead>
            <code>{braced(name)}</code>
            {isRequired ? (
              <>
                {' '}
                <Mark status="near-due" plain>
                  {m.template_required()}
                </Mark>
              </>
            ) : null}
          </RowHead>
          <Cell label={m.template_meaning()}>{placeholderMeaning(name)}</Cell>
          <Cell label={m.template_example()}>
            <span lang="vi">{example || '–'}</span>
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
