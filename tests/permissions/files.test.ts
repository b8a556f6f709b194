import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { smallPdf } from '#tests/factories/small-pdf.ts'
import { startTestWeb } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { createBrowser, locationOf } from './browser.ts'
import { type SignedInProvince, seedSignedInProvince } from './signed-in.ts'

useTestDatabase()
const { url } = await startTestWeb()
const browser = createBrowser(url)

const MEGABYTE = 1024 * 1024

let province: SignedInProvince
/** The disk keeps what earlier tests of this file left. */
let before: number
beforeEach(async () => {
  province = await seedSignedInProvince()
  before = await onDisk()
})

const file = (name: string, bytes: Uint8Array | string, type = 'application/pdf') =>
  new File([bytes as BlobPart], name, { type })
const pdf = (name = 'Biên bản làm việc.pdf', line = 'Bien ban') => file(name, smallPdf(line))

/** A filing of Viettel as its form sends it. */
function filing(files: readonly File[], fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  const typed = {
    commandId: crypto.randomUUID(),
    placeText: 'Thôn 5, xã Thi Sơn',
    causeClass: 'site-or-land',
    title: 'Chưa có vị trí dựng trạm',
    whatHappened: 'Ba hộ dân không cho thuê đất.',
    asked: 'Đề nghị xác định vị trí thay thế.',
    competence: 'district',
    ...fields,
  }
  for (const [name, value] of Object.entries(typed)) form.append(name, value)
  for (const one of files) form.append('files', one)
  return form
}
const send = (form: FormData) => browser.post('/vuong-mac/moi', form, province.holders.carrier.cookie)
/** A file that arrived with a refused form is offered with a box of its own. */
const keptFileOf = (html: string): string =>
  /<input type="checkbox" name="fileId"[^>]* value="([^"]+)"/.exec(html)?.[1] ?? ''
const onDisk = async (): Promise<number> =>
  (await readdir(process.env.FILES_DIR ?? '', { recursive: true })).filter((name) => name.endsWith('.dat')).length

describe('a file sent in with a form', () => {
  it('is kept under a name that says nothing, with the hash of its bytes', async () => {
    const sent = pdf()
    expect((await send(filing([sent]))).status).toBe(302)
    const [row] = await db.storedFile.findMany()
    expect(row).toMatchObject({ name: 'Biên bản làm việc.pdf', mediaType: 'application/pdf', subjectType: 'obstacle' })
    expect(row?.sha256).toBe(
      createHash('sha256')
        .update(new Uint8Array(await sent.arrayBuffer()))
        .digest('hex'),
    )
    expect(row?.storageKey).toMatch(/^[\w-]{32}$/)
    expect(await onDisk()).toBe(before + 1)
  })

  it('is named with its weight when it is too heavy, and nothing typed is lost', async () => {
    const response = await send(filing([file('Ảnh hiện trường.pdf', new Uint8Array(31 * MEGABYTE))]))
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('“Ảnh hiện trường.pdf” nặng 31 MB, mỗi tệp tối đa 20 MB')
    expect(html).toContain('Ba hộ dân không cho thuê đất.')
    expect(await db.obstacle.count()).toBe(0)
    expect(await onDisk()).toBe(before)
  })

  it('is known by its bytes: a program that calls itself a PDF is not taken', async () => {
    const html = await (
      await send(filing([file('Báo cáo.pdf', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]))]))
    ).text()
    expect(html).toContain('“Báo cáo.pdf” không phải PDF, Word, Excel hay ảnh')
    expect(await db.storedFile.count()).toBe(0)
  })

  it('has to end as its bytes say, and to have any', async () => {
    expect(await (await send(filing([pdf('Báo cáo.docx')]))).text()).toContain('“Báo cáo.docx” không phải')
    expect(await (await send(filing([file('Trống.pdf', '')]))).text()).toContain('“Trống.pdf” không có nội dung')
    expect(await db.storedFile.count()).toBe(0)
  })

  it('comes with nine others at most', async () => {
    const many = Array.from({ length: 11 }, (_, place) => pdf(`${place}.pdf`, `Trang ${place}`))
    const html = await (await send(filing(many))).text()
    expect(html).toContain('Mỗi lần gửi tối đa 10 tệp')
  })

  it('survives a form that is refused and goes with it the next time', async () => {
    const refused = await send(filing([pdf()], { asked: '' }))
    expect(refused.status).toBe(422)
    const fileId = keptFileOf(await refused.text())
    expect((await send(filing([], { fileId }))).status).toBe(302)
    const [row] = await db.storedFile.findMany()
    expect(row).toMatchObject({ id: fileId, subjectType: 'obstacle' })
  })

  it('is one file when the same form is sent twice', async () => {
    const commandId = crypto.randomUUID()
    const first = await send(filing([pdf()], { commandId }))
    const second = await send(filing([pdf()], { commandId }))
    expect([first.status, second.status]).toEqual([302, 302])
    expect(locationOf(second)).toBe(locationOf(first))
    expect(await db.storedFile.count()).toBe(1)
    expect(await onDisk()).toBe(before + 1)
    expect(await db.obstacle.count()).toBe(1)
  })

  it('of somebody else is not taken over by its id', async () => {
    const refused = await send(filing([pdf()], { asked: '' }))
    const fileId = keptFileOf(await refused.text())
    const stolen = await browser.post('/vuong-mac/moi', filing([], { fileId }), province.holders.officer.cookie)
    expect(stolen.status).toBe(302)
    expect(await db.storedFile.findUniqueOrThrow({ where: { id: fileId } })).toMatchObject({ subjectType: null })
  })

  it('makes a request too long to be read be refused as a whole', async () => {
    const response = await send(filing([file('Phim.pdf', new Uint8Array(70 * MEGABYTE))]))
    expect(response.status).toBe(413)
    expect(await db.storedFile.count()).toBe(0)
  })
})

describe('a stored file', () => {
  let fileId: string
  beforeEach(async () => {
    await send(filing([pdf('Biên bản "xã" Thi Sơn.pdf')]))
    fileId = (await db.storedFile.findFirstOrThrow()).id
  })
  const open = (cookie?: string) => browser.get(`/tep/${fileId}`, cookie)

  it('is always a download, by its own name, that no page can run', async () => {
    const response = await open(province.holders.carrier.cookie)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''Bi%C3%AAn%20b/,
    )
    expect(response.headers.get('Content-Security-Policy')).toContain('sandbox')
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(smallPdf('Bien ban')))
  })

  it('opens for who may see the obstacle, and is not there for anybody else', async () => {
    const { holders } = province
    for (const role of ['carrier', 'coordinator', 'office', 'leadership', 'auditor'] as const)
      expect((await open(holders[role].cookie)).status, role).toBe(200)
    for (const role of ['officer', 'head', 'administrator'] as const)
      expect((await open(holders[role].cookie)).status, role).toBe(404)
    const rival = province.actor('vnpt', 'carrier')
    expect((await open((await province.signIn(rival.personId, rival.membershipId)).cookie)).status).toBe(404)
    expect((await open()).status).toBe(302)
  })

  it.each([
    'plan',
    'plan-item',
    'assignment',
    'extension',
    'dossier',
    'resolution',
    'organisation',
    'person',
    'calendar',
    'setting',
  ])('that hangs on a row of kind %s that is not there opens for no agency', async (subjectType) => {
    await db.storedFile.update({ where: { id: fileId }, data: { subjectType, subjectId: crypto.randomUUID() } })
    for (const role of ['officer', 'head', 'carrier', 'administrator'] as const)
      expect((await open(province.holders[role].cookie)).status, role).toBe(404)
  })

  it('that nobody has hung anywhere belongs to who sent it', async () => {
    await db.storedFile.update({ where: { id: fileId }, data: { subjectType: null, subjectId: null } })
    expect((await open(province.holders.carrier.cookie)).status).toBe(200)
    expect((await open(province.holders.coordinator.cookie)).status).toBe(404)
  })
})
