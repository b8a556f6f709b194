import { useEffect, useState } from 'react'
import { m } from '#i18n/messages.js'

type Hrefs = { next: string | null; previous: string | null; later: string | null; gap: string | null }

const OFF_KEY = 'ra-soat-khong-phim-tat'
/** Keys of one letter must not take what is being typed (WCAG 2.1.4); they can be turned off for good. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(?:TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target instanceof HTMLInputElement && /^(?:text|search)$/.test(target.type)))

const open = (href: string | null) => {
  if (href) window.location.assign(href)
}
const focusOn = (id: string) => document.getElementById(id)?.focus()

function press(event: KeyboardEvent, hrefs: Hrefs): boolean {
  switch (event.key.toLowerCase()) {
    case 'j':
      open(hrefs.next)
      return true
    case 'k':
      open(hrefs.previous)
      return true
    case 's':
      open(hrefs.later)
      return true
    case 'g':
      open(hrefs.gap)
      return true
    case 'c':
      focusOn('lead')
      return true
    case 'h':
      focusOn('dueOn')
      return true
    default:
      return false
  }
}

/** The review by keys. Nothing of it is there without script: the same steps are links and buttons. */
export function ReviewKeys({ formId, hrefs }: { formId: string; hrefs: Hrefs }) {
  const [isOn, setOn] = useState<boolean | null>(null)
  useEffect(() => setOn(window.localStorage.getItem(OFF_KEY) === null), [])
  useEffect(() => {
    const line = document.querySelector('.source [aria-current]')
    const pane = line?.closest('.source')
    if (line instanceof HTMLElement && pane instanceof HTMLElement)
      pane.scrollTop = line.offsetTop - pane.offsetTop - pane.clientHeight / 3
  }, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
        const form = document.getElementById(formId)
        if (form instanceof HTMLFormElement) form.requestSubmit()
        return
      }
      if (!isOn || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (press(event, hrefs)) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [formId, hrefs, isOn])
  if (isOn === null) return null
  const toggle = () => {
    if (isOn) window.localStorage.setItem(OFF_KEY, '1')
    else window.localStorage.removeItem(OFF_KEY)
    setOn(!isOn)
  }
  return (
    <p className="keys gap-top-s">
      {isOn ? (
        <>
          <span>
            <kbd>J</kbd> <kbd>K</kbd> {m.plan_keys_next_previous()}
          </span>
          <span>
            <kbd>S</kbd> {m.plan_keys_later()}
          </span>
          <span>
            <kbd>C</kbd> {m.plan_keys_lead()}
          </span>
          <span>
            <kbd>H</kbd> {m.plan_keys_due()}
          </span>
          <span>
            <kbd>G</kbd> {m.plan_keys_gap()}
          </span>
        </>
      ) : null}
      <button type="button" className="button button-link" onClick={toggle}>
        {isOn ? m.plan_keys_off() : m.plan_keys_on()}
      </button>
    </p>
  )
}
