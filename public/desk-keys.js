/**
 * A desk by keys: the review of a plan, the triage of filings. Every control of the page says its own key in
 * `aria-keyshortcuts`: a link, a button or a summary is pressed by it, a field takes the focus; an act that opens so gives
 * the focus to its first field. `data-keys="1=…"` lets a key set the value of a field. Without this script the same
 * controls are links, buttons and fields.
 */
const OFF = 'ra-soat-khong-phim-tat'
const help = document.getElementById('phim-tat')
const toggle = document.getElementById('phim-tat-bat')

/** Keys of one letter must not take what is being typed (WCAG 2.1.4). */
const isTyping = (target) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(?:TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target instanceof HTMLInputElement && /^(?:text|search)$/.test(target.type)))

function reveal(element) {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
}

const withKey = (key) => document.querySelector(`[aria-keyshortcuts~="${CSS.escape(key)}"]`)

/** An act of its own fold: opened by its key, typed in at once. */
function openAct(fold) {
  fold.open = true
  const first = fold.querySelector('input:not([type="hidden"]), select, textarea') ?? fold.querySelector('button')
  first?.focus()
}

/** Sends the form in which one types, or that of the act that stands open. */
function send() {
  const form = document.activeElement?.closest('details.act form') ?? document.querySelector('details.act[open] form')
  if (!(form instanceof HTMLFormElement)) return false
  form.requestSubmit()
  return true
}

function press(key) {
  const element = withKey(key)
  if (!(element instanceof HTMLElement)) return false
  const act = element.matches('summary') ? element.closest('details.act') : null
  if (act) openAct(act)
  else if (/^(?:A|BUTTON|SUMMARY)$/.test(element.tagName)) element.click()
  else {
    reveal(element)
    element.focus()
  }
  return true
}

function fill(key) {
  for (const field of document.querySelectorAll('[data-keys]')) {
    const pair = field.dataset.keys.split('|').find((one) => one.startsWith(`${key}=`))
    if (!pair) continue
    reveal(field)
    // A date, or the reason why there is none: one takes the place of the other.
    for (const other of field.form?.querySelectorAll('[data-keys]') ?? []) if (other !== field) other.value = ''
    field.value = pair.slice(key.length + 1)
    return true
  }
  return false
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    if (press('Control+Enter') || send()) event.preventDefault()
    return
  }
  if (event.key === 'Escape' && document.activeElement instanceof HTMLElement) document.activeElement.blur()
  if (localStorage.getItem(OFF) !== null || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
  if (isTyping(event.target)) return
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  if (fill(key) || press(event.shiftKey && /^\p{L}$/u.test(event.key) ? `Shift+${key}` : key)) event.preventDefault()
})

if (help && toggle instanceof HTMLInputElement) {
  toggle.checked = localStorage.getItem(OFF) === null
  toggle.addEventListener('change', () => {
    if (toggle.checked) localStorage.removeItem(OFF)
    else localStorage.setItem(OFF, '1')
  })
  for (const hidden of help.querySelectorAll('[hidden]')) hidden.hidden = false
}

/** The list on the left opens at the line in hand; a form that came back, at what is to be mended. */
const line = document.querySelector('.source [aria-current], .queue [aria-current]')
const pane = line?.closest('.source, .queue')
if (line instanceof HTMLElement && pane instanceof HTMLElement)
  pane.scrollTop = line.offsetTop - pane.offsetTop - pane.clientHeight / 3
const wrong = document.querySelector('[aria-invalid="true"]')
if (wrong instanceof HTMLElement) {
  reveal(wrong)
  wrong.focus()
}
// Where each key brings another matter, its heading is read out and the keys go on from there.
else document.querySelector('[data-focus]')?.focus({ preventScroll: true })
