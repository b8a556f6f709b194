import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { answerSlip, seedConsultedDossier, slipOf } from '#tests/factories/consulted-dossier.ts'
import { done } from '#tests/factories/filing.ts'
import { smallPdf } from '#tests/factories/small-pdf.ts'
import { startTestWeb } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { createBrowser, locationOf } from './browser.ts'
import { type SignedInProvince, seedSignedInProvince } from './signed-in.ts'

useTestDatabase()
const { url } = await startTestWeb()
const browser = createBrowser(url)

let province: SignedInProvince
let dossierId: string
let own: string
let foreign: string
/** Viettel, whose contact has signed in, and VNPT filed; the department of construction and Viettel are asked. */
beforeEach(async () => {
  province = await seedSignedInProvince()
  dossierId = await seedConsultedDossier(province, { agencies: ['construction', 'viettel', 'finance'] })
  own = `/phieu-lay-y-kien/${(await slipOf(province, 'viettel')).id}`
  foreign = `/phieu-lay-y-kien/${(await slipOf(province, 'finance')).id}`
})

const cookieOf = (role: keyof SignedInProvince['holders']) => province.holders[role].cookie
function opinion(changes: Record<string, string> = {}, files: readonly File[] = []): FormData {
  const form = new FormData()
  const typed = {
    commandId: newId(),
    act: 'give',
    stance: 'differ',
    text: 'Cột không đủ tải.',
    documentNumber: '',
    ...changes,
  }
  for (const [name, value] of Object.entries(typed)) form.append(name, value)
  for (const file of files) form.append('files', file)
  return form
}

describe('an enterprise that is consulted', () => {
  it('reads what it is asked and by when, and nothing of the dossier, of who filed or of other slips', async () => {
    await done(answerSlip(province, 'finance', { text: 'Ý kiến của Sở Tài chính.' }))
    const response = await browser.get(own, cookieOf('carrier'))
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toContain('Vị trí thay thế có phù hợp quy hoạch không?')
    for (const word of ['VNPT', 'HS-2024', 'VM-2024', 'Sở Tài chính', 'Sở Xây dựng'])
      expect(html, word).not.toContain(word)
    expect((await browser.get(foreign, cookieOf('carrier'))).status).toBe(404)
    expect((await browser.get(`/ho-so/${dossierId}`, cookieOf('carrier'))).status).toBe(403)
  })

  it('answers with a file, and the DIC reads it on the dossier', async () => {
    const file = new File([smallPdf('Y kien') as BlobPart], 'y-kien.pdf', { type: 'application/pdf' })
    const sent = await browser.post(own, opinion({}, [file]), cookieOf('carrier'))
    expect(locationOf(sent)).toBe(own)
    expect(await (await browser.get(`/ho-so/${dossierId}`, cookieOf('coordinator'))).text()).toContain(
      'Cột không đủ tải.',
    )
    expect(await (await browser.get(own, cookieOf('coordinator'))).text()).toContain('y-kien.pdf')
    expect(await db.storedFile.count({ where: { subjectType: 'opinion-slip' } })).toBe(1)
  })

  it('answers no slip of another agency, whatever it sends', async () => {
    expect((await browser.post(foreign, opinion(), cookieOf('carrier'))).status).toBe(404)
    expect(await db.opinionReply.count()).toBe(0)
  })
})

describe('the form of an opinion', () => {
  it('comes back with what was typed and what is missing beside its field', async () => {
    const refused = await browser.post(own, opinion({ text: '', documentNumber: '12/VTHN' }), cookieOf('carrier'))
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('Ghi nội dung ý kiến và lý do.')
    expect(html).toContain('12/VTHN')
    expect(await db.opinionReply.count()).toBe(0)
  })

  it('is open to the agency that is asked, and read by the coordinating side alone beside it', async () => {
    // The DIC and the Office may be asked themselves; what somebody else is asked they cannot answer.
    const answers = { coordinator: 409, office: 409, leadership: 403, auditor: 403 } as const
    for (const role of ['coordinator', 'office', 'leadership', 'auditor'] as const) {
      expect((await browser.get(own, cookieOf(role))).status, role).toBe(200)
      expect((await browser.post(own, opinion(), cookieOf(role))).status, role).toBe(answers[role])
    }
    expect((await slipOf(province, 'viettel')).state).toBe('asked')
    expect((await browser.get(own, cookieOf('officer'))).status).toBe(404)
    expect((await browser.get(own, cookieOf('administrator'))).status).toBe(403)
  })
})

describe('a dossier in consultation', () => {
  const sends = (fields: Record<string, string>) =>
    browser.post(`/ho-so/${dossierId}`, { commandId: newId(), ...fields }, cookieOf('coordinator'))

  it('is not submitted from a page that was opened before: the answer names who is waited for', async () => {
    await done(answerSlip(province, 'finance'))
    const refused = await sends({ act: 'submit', submissionNumber: '' })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('còn chờ Sở Xây dựng, Viettel')
  })

  it('keeps the reason beside the slip to withdraw, until one is chosen', async () => {
    const refused = await sends({ act: 'withdraw-slip', slipId: '', reason: 'Đã họp trực tiếp.' })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('Chọn phiếu cần rút.')
    expect(html).toContain('Đã họp trực tiếp.')
  })
})
