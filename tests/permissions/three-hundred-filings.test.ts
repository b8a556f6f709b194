import { beforeEach, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { openDossier } from '#services/dossier/open-dossier.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { done, noSiteFiling, seedCheckedFiling } from '#tests/factories/filing.ts'
import { commandBy } from '#tests/factories/province.ts'
import { setProvinceTime } from '#tests/factories/province-time.ts'
import { startTestWeb } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { createBrowser, locationOf } from './browser.ts'
import { type SignedInProvince, seedSignedInProvince } from './signed-in.ts'

useTestDatabase()
const { url } = await startTestWeb()
const browser = createBrowser(url)

const FILINGS = 300
const DESK = '/vuong-mac/phan-loai'
/** Handbook 5.1, row 6. */
const MOST_STATEMENTS = 5
/** Of an act, with its page guard, its message and its record; an act on many is the act of each. */
const MOST_OF_AN_ACT = 35
const NEW = `${DESK}?buoc=chua-bao-nhan&chon=chua-bao-nhan`
const READ = `${DESK}?buoc=cho-kiem-tra`
const CHECKED = `${DESK}?buoc=da-kiem-tra&chon=da-kiem-tra`

let province: SignedInProvince
let mostSent = 0
const at = (time: string) => `2024-11-11T${time}+07:00`
beforeEach(async () => {
  province = await seedSignedInProvince()
})

const cookie = () => province.holders.coordinator.cookie
const statementsOf = (response: Response): number =>
  Number(/db;desc="(\d+)"/.exec(response.headers.get('Server-Timing') ?? '')?.[1] ?? Number.NaN)

/** The desk as it stands before somebody; never at the price of more statements than a page may send. */
async function open(path: string): Promise<string> {
  const response = await browser.get(path, cookie())
  expect([response.status, statementsOf(response) <= MOST_STATEMENTS], path).toEqual([200, true])
  return response.text()
}

const formWith = (page: string, button: string): string => {
  const form = page.split('<form').find((one) => one.includes(button))
  if (!form) throw new Error(`no form with ${button} on the desk`)
  return form
}
const hiddenValue = (form: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(form)?.[1] ?? ''

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

type Fields = Record<string, string | readonly string[]>
async function send(path: string, fields: Fields, acts = 1): Promise<string> {
  const response = await browser.post(path, fields, cookie())
  expect(response.status, `${path} ${JSON.stringify(fields)}`).toBe(302)
  // Never out of the desk.
  expect(locationOf(response)).toMatch(new RegExp(`^${DESK}(\\?|$)`))
  const sent = statementsOf(response) / acts
  mostSent = Math.max(mostSent, sent)
  expect(sent).toBeLessThanOrEqual(MOST_OF_AN_ACT)
  return locationOf(response)
}

/** The rows that stand ticked, and their one button. */
async function sendTicked(path: string, act: 'acknowledge' | 'consolidate', more: Fields = {}): Promise<number> {
  const page = await open(path)
  const ticked = [...page.matchAll(/<input[^>]*name="obstacleId"[^>]*>/g)].flatMap(([input]) =>
    input.includes('checked') ? [/value="([^"]*)"/.exec(input)?.[1] ?? ''] : [],
  )
  if (ticked.length === 0) return 0
  const commandId = hiddenValue(formWith(page, 'name="many"'), 'commandId')
  await send(path, { many: act, obstacleId: ticked, commandId, ...more }, ticked.length)
  return ticked.length
}

async function sendAllTicked(...desk: Parameters<typeof sendTicked>): Promise<number> {
  const sent = await sendTicked(...desk)
  return sent === 0 ? 0 : sent + (await sendAllTicked(...desk))
}

/** What becomes of a filing follows from its number, so that every way is gone many times. */
const WAYS = ['consolidate', 'consolidate', 'consolidate', 'ask', 'refuse', 'forward'] as const
const ENDS = {
  consolidate: 'consolidated',
  ask: 'clarifying',
  refuse: 'refused',
  forward: 'forwarded',
} as const satisfies Record<(typeof WAYS)[number], string>

const fieldsOf = (way: (typeof WAYS)[number]): Fields => {
  switch (way) {
    case 'consolidate':
      return { act: 'check', suspend: 'no', note: '' }
    case 'ask':
      return { act: 'ask', reason: 'Đề nghị bổ sung toạ độ trạm.' }
    case 'refuse':
      return {
        act: 'refuse',
        refusalClass: 'not-an-obstacle',
        reason: 'Không phải vướng mắc.',
        instead: 'Đề nghị gửi đến Trung tâm Phục vụ hành chính công tỉnh.',
        link: '',
      }
    case 'forward':
      return { act: 'forward', agencyId: province.organisationId.finance, reason: 'Thuộc chức năng của Sở.' }
  }
}

it('300 filings of one day are triaged without leaving the desk, each to its end', async ({ annotate }) => {
  const filers = [province.actor('viettel', 'carrier'), province.actor('vnpt', 'carrier')]
  const coordinator = () => commandBy(province.actor('dic', 'coordinator'), at('07:40:00'))
  const opening = await seedCheckedFiling({
    filing: noSiteFiling({ title: 'Mở hồ sơ' }),
    filer: commandBy(province.actor('viettel', 'carrier'), at('07:30:00')),
    coordinator,
  })
  const { dossierId } = await done(
    openDossier({ obstacleId: opening.obstacleId, title: 'Vị trí trạm', commonCause: 'Đất' }, coordinator()),
  )
  const wayOf = new Map<string, (typeof WAYS)[number]>()
  for (let n = 0; n < FILINGS; n += 1) {
    const filer = filers[n % filers.length]
    if (!filer) throw new Error('nobody files')
    const filing = noSiteFiling({ title: `Trạm số ${n} chưa có vị trí` })
    const { obstacleId } = await done(fileObstacle(filing, commandBy(filer, at('08:00:00'))))
    wayOf.set(obstacleId, WAYS[n % WAYS.length] ?? 'ask')
  }
  await setProvinceTime(db, new Date(at('09:00:00')))

  const toAcknowledge = await secondsOf(async () => expect(await sendAllTicked(NEW, 'acknowledge')).toBe(FILINGS))
  const own: { way: (typeof WAYS)[number]; seconds: number }[] = []
  for (let here = READ; own.length < FILINGS; ) {
    let way: (typeof WAYS)[number] = 'ask'
    const seconds = await secondsOf(async () => {
      const page = await open(here)
      const obstacleId = /aria-current="true"><input[^>]*value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
      way = wayOf.get(obstacleId) ?? 'ask'
      const fields = fieldsOf(way)
      const commandId = hiddenValue(formWith(page, `value="${String(fields.act)}"`), 'commandId')
      here = await send(`${READ}&vuong-mac=${obstacleId}`, { ...fields, commandId })
    })
    own.push({ way, seconds })
  }
  const joined = own.filter(({ way }) => way === 'consolidate').length
  const toJoin = await secondsOf(async () =>
    expect(await sendAllTicked(CHECKED, 'consolidate', { dossierId })).toBe(joined),
  )

  const rows = await db.obstacle.findMany({ where: { id: { in: [...wayOf.keys()] } } })
  const ended = Object.fromEntries(rows.map(({ id, state }) => [id, state]))
  expect(ended).toEqual(Object.fromEntries([...wayOf].map(([id, way]) => [id, ENDS[way]])))
  expect(await open(DESK)).not.toContain('name="obstacleId"')

  const each = own
    .map(({ way, seconds }) => seconds + toAcknowledge / FILINGS + (way === 'consolidate' ? toJoin / joined : 0))
    .toSorted((one, other) => one - other)
  const share = (part: number) => (each[Math.floor(each.length * part)] ?? 0).toFixed(3)
  await annotate(`seconds a filing: median ${share(0.5)}, p95 ${share(0.95)}; statements of an act: ${mostSent}`)
})
