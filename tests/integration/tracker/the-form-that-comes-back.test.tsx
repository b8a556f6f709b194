import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, it } from 'vitest'
import { TrackerTable } from '#components/tracker/tracker-table.tsx'
import { findLeadChoices } from '#data/assignment-choices.server.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { MENDED_FILE, ofThisFile, readChoices } from '#domain/tracker/forms.ts'
import { db } from '#platform/db.server.ts'
import { importTracker } from '#services/tracker/import-tracker.server.ts'
import { readTracker, type TrackerSource } from '#services/tracker/read-tracker.server.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
})

const AT = '2024-11-04T09:00:00+07:00'
const coordinator = () => commandBy(province.actor('dic', 'coordinator'), AT)
const PASTED = [
  ['Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'],
  ['Cắm biển báo', 'Sở Lạ', 'sớm'],
].map((cells) => cells.join('\t'))

type Values = Record<string, string | string[]>
const sourceOf = (values: Values): TrackerSource => ({
  kind: 'history',
  orderedOn: plainDate('2024-11-01'),
  pasted: PASTED.join('\n'),
  fileId: null,
  sheet: 0,
  head: null,
  choices: readChoices(values),
})

/** What a browser would send of the page that these values lead to: hidden fields, fields with text, chosen options. */
async function look(values: Values) {
  const { personId } = province.actor('dic', 'coordinator')
  const read = { personId, today: plainDate('2024-11-04') }
  const tracker = await done(readTracker(db, sourceOf(values), read))
  const agencies = await findLeadChoices(db)
  const page = renderToStaticMarkup(<TrackerTable tracker={tracker} values={values} agencies={agencies} />)
  const sent: Record<string, string> = {}
  for (const [tag] of page.matchAll(/<input[^>]*>/g)) {
    const [, name] = /name="([^"]*)"/.exec(tag) ?? []
    const [, value = ''] = /value="([^"]*)"/.exec(tag) ?? []
    if (name && !/type="checkbox"/.test(tag)) sent[name] = value
  }
  for (const [, name = '', options = ''] of page.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs))
    sent[name] = (/<option value="([^"]*)" selected/.exec(options) ?? [])[1] ?? ''
  return { sent, mayImport: page.includes('value="import"') }
}

it('keeps what was put right, although nothing asks for it any more, until the rows are taken in', async () => {
  const { construction, finance } = province.organisationId
  const first = await look({})
  expect(Object.keys(first.sent)).toEqual(expect.arrayContaining(['ten.Sở Lạ', 'o.2.dueOn']))
  expect(first.mayImport).toBe(false)
  const mended = await look({ ...first.sent, 'ten.Sở Lạ': finance, 'o.2.dueOn': '31/12/2024' })
  expect(mended.mayImport).toBe(true)
  expect(mended.sent).toMatchObject({ 'ten.Sở Lạ': finance, 'o.2.dueOn': '31/12/2024' })
  const again = await look({ ...mended.sent, 'ten.Sở Lạ': construction })
  const order = {
    authority: 'province' as const,
    orderedBy: 'UBND tỉnh',
    orderedOn: plainDate('2024-11-01'),
    form: 'meeting' as const,
    number: null,
  }
  await done(importTracker({ ...sourceOf(again.sent), order }, coordinator()))
  expect(await db.assignment.findFirstOrThrow()).toMatchObject({
    leadId: construction,
    dueOn: new Date('2024-12-31'),
  })
})

it('drops what was put right in the rows of another file, and keeps what names mean', () => {
  const values = { [MENDED_FILE]: 'a', 'o.2.dueOn': '31/12/2024', bo: ['3'], 'ten.Sở Lạ': 'x', 'cot.lead': '1' }
  expect(ofThisFile(values, 'a')).toEqual(values)
  expect(ofThisFile(values, 'b')).toEqual({ [MENDED_FILE]: 'a', 'ten.Sở Lạ': 'x', 'cot.lead': '1' })
})
