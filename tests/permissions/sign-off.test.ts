import { beforeEach, describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { onlyPaper } from '#tests/factories/sign-off.ts'
import { smallPdf } from '#tests/factories/small-pdf.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { startTestWeb } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { createBrowser, locationOf } from './browser.ts'
import { type SignedInProvince, seedSignedInProvince } from './signed-in.ts'

useTestDatabase()
const { url } = await startTestWeb()
const browser = createBrowser(url)

let province: SignedInProvince
let assignmentId: string
let otherHead: string
beforeEach(async () => {
  province = await seedSignedInProvince()
  const leadId = province.organisationId.construction
  assignmentId = await seedWorkInProgress(db, { leadId, dueOn: plainDate('2030-11-29') })
  const { personId, membershipId } = province.actor('finance', 'head')
  otherHead = (await province.signIn(personId, membershipId)).cookie
  expect((await switchIt(province.holders.head.cookie)).status).toBe(302)
})

const cookieOf = (role: 'officer' | 'head' | 'coordinator' | 'carrier' | 'leadership' | 'administrator') =>
  province.holders[role].cookie
const switchIt = (
  cookie: string,
  headSigns = 'on',
  key: 'construction' | 'finance' | 'que' | 'viettel' = 'construction',
) => browser.post(`/co-quan/${province.organisationId[key]}/thu-truong-ky`, { commandId: newId(), headSigns }, cookie)
function resultForm(changes: Record<string, string> = {}, files: readonly File[] = []): FormData {
  const form = new FormData()
  const typed = {
    commandId: newId(),
    text: 'Đã ban hành hướng dẫn.',
    documentNumber: '12/HD-SXD',
    product: '',
    ...changes,
  }
  for (const [name, value] of Object.entries(typed)) form.append(name, value)
  for (const file of files) form.append('files', file)
  return form
}
const submit = (cookie: string, form = resultForm()) =>
  browser.post(`/nhiem-vu/${assignmentId}/nop-ket-qua`, form, cookie)
const act = async (cookie: string, name: string, fields: Record<string, string> = {}) =>
  browser.post(`/trinh-ky/${(await onlyPaper()).id}`, { commandId: newId(), act: name, ...fields }, cookie)
const textOf = async (path: string, cookie: string) => (await browser.get(path, cookie)).text()
const stateOfWork = async () => (await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })).state

describe('an officer of an agency whose head signs', () => {
  it('reads on the form that it waits and which day counts, and cannot send it past the head', async () => {
    const form = await textOf(`/nhiem-vu/${assignmentId}/nop-ket-qua`, cookieOf('officer'))
    expect(form).toContain('Ngày nộp là ngày thủ trưởng ký')
    expect(form).toContain('29/11/2030')
    expect(form).toContain('Trình thủ trưởng ký')
    const sent = await submit(cookieOf('officer'))
    expect(sent.status).toBe(302)
    expect(locationOf(sent)).toBe(`/nhiem-vu/${assignmentId}`)
    expect(await stateOfWork()).toBe('in-progress')
    expect(await db.signOff.count()).toBe(1)
  })

  it('finds the form closed while a paper waits, with the way to it, and keeps what was typed', async () => {
    await submit(cookieOf('officer'))
    const { id } = await onlyPaper()
    const closed = await browser.get(`/nhiem-vu/${assignmentId}/nop-ket-qua`, cookieOf('officer'))
    expect(closed.status).toBe(409)
    expect(await closed.text()).toContain(`/trinh-ky/${id}`)
    const again = await submit(cookieOf('officer'), resultForm({ text: 'Bản thứ hai.' }))
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Bản thứ hai.')
  })

  it('mends what came back in the same form, with its text and files, and may leave a file out', async () => {
    const pdf = new File([smallPdf('Bien ban') as BlobPart], 'Biên bản.pdf', { type: 'application/pdf' })
    await submit(cookieOf('officer'), resultForm({}, [pdf]))
    expect((await act(cookieOf('head'), 'give-back', { reason: 'Thiếu phụ lục.' })).status).toBe(302)
    const form = await textOf(`/nhiem-vu/${assignmentId}/nop-ket-qua`, cookieOf('officer'))
    expect(form).toContain('Thiếu phụ lục.')
    expect(form).toContain('Đã ban hành hướng dẫn.')
    expect(form).toContain('Gửi kèm Biên bản.pdf')
    const { id: fileId } = await db.storedFile.findFirstOrThrow()
    await submit(cookieOf('officer'), resultForm({ fileId, text: 'Đã bổ sung.' }))
    expect(await onlyPaper()).toMatchObject({ state: 'pending', round: 2 })
    expect(await db.storedFile.count({ where: { subjectType: 'sign-off' } })).toBe(1)
  })

  it('reads again what was asked or declined, as it will leave', async () => {
    const askedDueOn = '20/12/2030'
    const asked = { commandId: newId(), askedDueOn, reason: 'Chờ ý kiến các huyện.', doneSoFar: 'Dự thảo lần 2.' }
    const sent = await browser.post(`/nhiem-vu/${assignmentId}/gia-han`, asked, cookieOf('officer'))
    expect(sent.status).toBe(302)
    const { id } = await onlyPaper()
    for (const role of ['officer', 'head'] as const) {
      const page = await textOf(`/trinh-ky/${id}`, cookieOf(role))
      for (const said of ['20/12/2030', 'Chờ ý kiến các huyện.', 'Dự thảo lần 2.']) expect(page).toContain(said)
    }
    await act(cookieOf('officer'), 'take-back')
    const form = await textOf(`/nhiem-vu/${assignmentId}/gia-han`, cookieOf('officer'))
    expect(form).toContain('Chờ ý kiến các huyện.')
    expect(form).toContain('20/12/2030')
  })

  it('may not sign, and takes back what waits', async () => {
    await submit(cookieOf('officer'))
    expect((await act(cookieOf('officer'), 'sign')).status).toBe(403)
    expect((await act(cookieOf('officer'), 'take-back')).status).toBe(302)
    expect(await onlyPaper()).toMatchObject({ state: 'taken-back' })
  })
})

describe('the head', () => {
  it('finds the paper on the first page, reads it, and signs it', async () => {
    await submit(cookieOf('officer'))
    const { id } = await onlyPaper()
    expect(await textOf('/', cookieOf('head'))).toContain(`/trinh-ky/${id}`)
    const page = await textOf(`/trinh-ky/${id}`, cookieOf('head'))
    expect(page).toContain('Đã ban hành hướng dẫn.')
    expect(page).toContain('là còn trong hạn')
    expect((await act(cookieOf('head'), 'sign')).status).toBe(302)
    expect(await stateOfWork()).toBe('submitted')
    expect(await textOf('/', cookieOf('head'))).not.toContain('Chờ tôi ký')
  })

  it('gives it back only with a reason, which the officer finds on the first page', async () => {
    await submit(cookieOf('officer'))
    const refused = await act(cookieOf('head'), 'give-back', { reason: '' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Nêu lý do trả lại')
    await act(cookieOf('head'), 'give-back', { reason: 'Thiếu phụ lục.' })
    expect(await textOf('/', cookieOf('officer'))).toContain('Thiếu phụ lục.')
  })

  it('reads why it cannot be signed any more', async () => {
    await submit(cookieOf('officer'))
    await act(cookieOf('head'), 'sign')
    const late = await act(cookieOf('head'), 'sign')
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Bản này không còn chờ ký: đã ký và gửi đi.')
  })
})

describe('people outside the agency', () => {
  it('see nothing of a paper and cannot act on it: head of another agency, coordinator, enterprise, leadership', async () => {
    await submit(cookieOf('officer'))
    const { id } = await onlyPaper()
    for (const cookie of [otherHead, cookieOf('coordinator'), cookieOf('carrier')]) {
      expect((await browser.get(`/trinh-ky/${id}`, cookie)).status).toBe(404)
      expect((await act(cookie, 'sign')).status).toBe(404)
    }
    expect((await browser.get(`/trinh-ky/${id}`, cookieOf('leadership'))).status).toBe(403)
    const page = await textOf(`/nhiem-vu/${assignmentId}`, cookieOf('coordinator'))
    expect(page).not.toContain('thủ trưởng ký')
    expect(page).not.toContain('Đã ban hành hướng dẫn.')
  })
})

describe('the setting of an agency', () => {
  const pageOf = (key: 'construction' | 'finance') => `/co-quan/${province.organisationId[key]}/thu-truong-ky`

  it('is opened by its head and by an administrator, and is not there for others', async () => {
    expect(await textOf(pageOf('construction'), cookieOf('head'))).toContain('Đang bật')
    expect((await browser.get(pageOf('finance'), cookieOf('administrator'))).status).toBe(200)
    expect((await browser.get(pageOf('construction'), otherHead)).status).toBe(404)
    expect((await browser.get(pageOf('construction'), cookieOf('carrier'))).status).toBe(404)
    expect((await browser.get(pageOf('construction'), cookieOf('officer'))).status).toBe(403)
    expect((await switchIt(otherHead, 'off')).status).toBe(404)
  })

  it('is the director’s to set in an enterprise, who signs as its contact does the rest', async () => {
    const { personId, membershipId } = province.actor('viettel', 'head')
    const director = (await province.signIn(personId, membershipId)).cookie
    const setting = `/co-quan/${province.organisationId.viettel}/thu-truong-ky`
    expect((await browser.get(setting, cookieOf('carrier'))).status).toBe(404)
    expect(await textOf('/', director)).toContain(setting)
    expect((await switchIt(director, 'on', 'viettel')).status).toBe(302)
    assignmentId = await seedWorkInProgress(db, { leadId: province.organisationId.viettel })
    await submit(cookieOf('carrier'))
    expect(await textOf('/', director)).toContain('Chờ tôi ký')
    expect((await act(cookieOf('carrier'), 'sign')).status).toBe(403)
    expect((await act(director, 'sign')).status).toBe(302)
    expect(await stateOfWork()).toBe('submitted')
  })

  it('says what is missing where nobody could sign', async () => {
    const refused = await switchIt(cookieOf('administrator'), 'on', 'que')
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('chưa có ai giữ vai trò thủ trưởng')
  })
})
