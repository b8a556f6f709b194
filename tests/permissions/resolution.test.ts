import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import {
  type DirectedDossier,
  documentOf,
  orderPoint,
  seedDirectedDossier,
  seedInForce,
} from '#tests/factories/resolution.ts'
import { smallPdf } from '#tests/factories/small-pdf.ts'
import { startTestWeb } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { createBrowser, locationOf } from './browser.ts'
import { type SignedInProvince, seedSignedInProvince } from './signed-in.ts'

useTestDatabase()
const { url } = await startTestWeb()
const browser = createBrowser(url)

const TO_VIETTEL = 'Giao UBND huyện Kim Bảng bố trí vị trí tại Thi Sơn'
const TO_VNPT = 'Sở Xây dựng hướng dẫn hồ sơ tại Liêm Sơn'

let province: SignedInProvince
let dossier: DirectedDossier
beforeEach(async () => {
  province = await seedSignedInProvince()
  dossier = await seedDirectedDossier(province)
})

const putInForce = () => {
  const { kimBang, construction } = province.organisationId
  return seedInForce(province, dossier, {
    points: [
      orderPoint({ text: TO_VIETTEL, leadId: kimBang, obstacleIds: [dossier.first] }),
      orderPoint({ text: TO_VNPT, leadId: construction, obstacleIds: [dossier.second] }),
    ],
    answers: { [dossier.first]: 'Huyện bố trí vị trí khác.', [dossier.second]: 'Sở hướng dẫn trong tháng 11.' },
  })
}
const read = async (role: 'carrier' | 'officer' | 'office' | 'administrator', path: string) => {
  const response = await browser.get(path, province.holders[role].cookie)
  return { status: response.status, html: await response.text() }
}

describe('the page of a document in force', () => {
  it('shows an enterprise the points and the answer of its own filing, and nothing of other filers', async () => {
    const { status, html } = await read('carrier', `/van-ban/${await putInForce()}`)
    expect(status).toBe(200)
    expect(html).toContain(TO_VIETTEL)
    expect(html).toContain('Huyện bố trí vị trí khác.')
    for (const foreign of [TO_VNPT, 'VNPT', 'Sở hướng dẫn trong tháng 11.', 'HS-2024-001']) {
      expect(html, foreign).not.toContain(foreign)
    }
  })

  it('shows an agency the point that orders work from it, without the filers it does not know', async () => {
    const { html } = await read('officer', `/van-ban/${await putInForce()}`)
    expect(html).toContain(TO_VNPT)
    for (const foreign of [TO_VIETTEL, 'Huyện bố trí vị trí khác.', 'VM-2024-001']) {
      expect(html, foreign).not.toContain(foreign)
    }
  })

  it('is not there for an enterprise that it says nothing to, nor before it has been checked', async () => {
    const id = await putInForce()
    await db.resolution.update({ where: { id }, data: { state: 'recorded', checkedById: null } })
    expect((await read('carrier', `/van-ban/${id}`)).status).toBe(404)
    expect((await read('office', `/van-ban/${id}`)).status).toBe(200)
    expect((await read('administrator', `/van-ban/${id}`)).status).toBe(403)
  })

  it('takes corrections from the Office only', async () => {
    const path = `/van-ban/${await putInForce()}`
    const fields = { act: 'correct', commandId: crypto.randomUUID(), field: 'number', value: '421/TB-VPUB' }
    expect((await browser.post(path, fields, province.holders.carrier.cookie)).status).toBe(403)
    expect((await browser.post(path, { ...fields, value: '' }, province.holders.office.cookie)).status).toBe(422)
    const sent = await browser.post(path, fields, province.holders.office.cookie)
    expect(sent.status).toBe(302)
    expect((await read('office', path)).html).toContain('421/TB-VPUB')
    expect((await read('carrier', path)).html).not.toContain('421/TB-VPUB')
  })
})

describe('the form of an issued document', () => {
  const path = () => `/ho-so/${dossier.dossierId}/van-ban`
  const send = (fields: Record<string, string | readonly string[]>, file?: File) => {
    const form = new FormData()
    const { number, issuedOn, signer } = documentOf(dossier, { fileId: null, points: [] })
    const [year, month, day] = issuedOn.split('-')
    const document = { kind: 'conclusion', number, issuedOn: `${day}/${month}/${year}`, signer, capacity: 'TL' }
    const all = { commandId: crypto.randomUUID(), ...document, ...fields }
    for (const [name, value] of Object.entries(all)) for (const one of [value].flat()) form.append(name, one)
    if (file) form.append('file', file)
    return browser.post(path(), form, province.holders.office.cookie)
  }
  const answers = () => ({ [`answer-${dossier.first}`]: 'Có', [`answer-${dossier.second}`]: 'Có' })
  const point = () => ({ 'point-0-kind': 'answer', 'point-0-text': 'Dùng chung vị trí.' })

  it('grows by a point without script, with everything typed and the file kept', async () => {
    const pdf = new File([smallPdf('Thong bao') as BlobPart], 'TB-412.pdf', { type: 'application/pdf' })
    const grown = await send({ ...point(), ...answers(), 'point-0-filings': dossier.first, act: 'add-point' }, pdf)
    expect(grown.status).toBe(200)
    const html = await grown.text()
    expect(html).toContain('Dùng chung vị trí.')
    expect(html).toContain('point-1-text')
    expect(html).toContain('TB-412.pdf')
    expect(await db.resolution.count()).toBe(0)
  })

  it('records which filings each point answers', async () => {
    const pdf = new File([smallPdf('Thong bao') as BlobPart], 'TB-412.pdf', { type: 'application/pdf' })
    const sent = await send({ ...point(), ...answers(), 'point-0-filings': dossier.second }, pdf)
    expect([sent.status, locationOf(sent)]).toEqual([302, `/ho-so/${dossier.dossierId}`])
    expect(await db.resolutionPointFiling.findMany()).toMatchObject([{ obstacleId: dossier.second }])
    expect(await db.resolution.findFirstOrThrow()).toMatchObject({ state: 'recorded', signatures: [] })
  })
})
