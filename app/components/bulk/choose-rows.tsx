import type { ReactNode } from 'react'
import { MOST_IN_BULK } from '#domain/bulk/bulk-acts.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { formatNumber } from '../ui/format.ts'
import { ALL_PARAM } from './bulk-act-paths.ts'

type Props = {
  present: Readonly<Record<string, string | undefined>>
  total: number
  children: ReactNode
}

/** The list as a form: the rows that are ticked, or all that its filter finds, go on to be acted on together. */
export function ChooseRows({ present, total, children }: Props) {
  return (
    <form method="get" action={paths.bulkAct()}>
      {Object.entries(present).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      {children}
      <Actions>
        <Button>{m.bulk_with_ticked()}</Button>
        <Button name={ALL_PARAM} value="1">
          {total > MOST_IN_BULK
            ? m.bulk_with_first({ count: formatNumber(MOST_IN_BULK) })
            : m.bulk_with_all({ count: formatNumber(total) })}
        </Button>
        <ButtonLink href={paths.bulkActs()} kind="link">
          {m.bulk_list_title()}
        </ButtonLink>
      </Actions>
    </form>
  )
}
