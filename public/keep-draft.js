/**
 * Keeps what is typed of a form some seconds after the last key, and when the page is left. Files stay in the form: they
 * are sent with the button. Without this script the button "Lưu nháp" does the same.
 */
const PAUSE_MS = 3000
const form = document.querySelector('form[data-keep]')
const said = document.getElementById('da-luu-nhap')
let timer
let isChanged = false
let isSent = false

function bodyOf() {
  const body = new FormData(form)
  for (const input of form.querySelectorAll('input[type=file]')) body.delete(input.name)
  return body
}

async function keep() {
  clearTimeout(timer)
  if (!isChanged || isSent) return
  isChanged = false
  const answer = await fetch(form.dataset.keep, { method: 'POST', body: bodyOf(), keepalive: true }).catch(() => undefined)
  if (!answer?.ok) {
    isChanged = true
    return
  }
  if (answer.status !== 201) return
  const at = new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })
  said.textContent = said.dataset.said.replace('{time}', at)
  history.replaceState(history.state, '', `?nhap=${form.elements.commandId.value}`)
}

if (form && said) {
  form.addEventListener('input', () => {
    isChanged = true
    clearTimeout(timer)
    timer = setTimeout(keep, PAUSE_MS)
  })
  form.addEventListener('submit', () => {
    isSent = true
    clearTimeout(timer)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keep()
  })
}
