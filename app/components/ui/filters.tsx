import { Children, type ReactNode } from 'react'
import { m } from '#i18n/messages.js'
import { Button } from './button.tsx'

type Props = {
  action: string
  children: ReactNode
  /** Where nothing is filtered; given only while something is. */
  clearHref?: string
  submitLabel?: string
  /** What the address keeps besides the fields: the order, the tab. */
  keep?: Readonly<Record<string, string | undefined>>
}

/** More of them would push the list off the screen of a phone. */
const MOST_ON_A_PHONE = 2

/** A GET form: what is filtered stands in the address, can be sent to a colleague and opened again. */
export function Filters({ action, children, clearHref, submitLabel = m.ui_filter_submit(), keep = {} }: Props) {
  return (
    <search>
      <form className="filters" method="get" action={action}>
        {Object.entries(keep).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        {Children.toArray(children).length > MOST_ON_A_PHONE ? <MoreFilters isOpen={clearHref !== undefined} /> : null}
        {children}
        <p className="actions">
          <Button>{submitLabel}</Button>
          {clearHref ? <a href={clearHref}>{m.ui_filter_clear()}</a> : null}
        </p>
      </form>
    </search>
  )
}

/** On a phone only the first field stands there until this is ticked; on a desk all of them do, and this does not. */
function MoreFilters({ isOpen }: { isOpen: boolean }) {
  return (
    <>
      <input type="checkbox" id="them-bo-loc" className="filters-more" defaultChecked={isOpen} />
      <label htmlFor="them-bo-loc" className="filters-more">
        {m.ui_filter_more()}
      </label>
    </>
  )
}

export function SearchField({
  name,
  label,
  value,
  placeholder,
}: {
  name: string
  label: string
  value?: string
  placeholder?: string
}) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input type="search" id={name} name={name} defaultValue={value} placeholder={placeholder} autoComplete="off" />
    </div>
  )
}
