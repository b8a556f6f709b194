import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { openFile } from '#services/file/open-file.server.ts'
import { importPlan } from '#services/plan/import-plan.server.ts'
import { done } from '#tests/factories/filing.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import {
  asFile,
  command,
  coordinator,
  organisationId,
  readPlanFile,
  seedImportedPlan,
  seedRegister,
} from './plan-desk.ts'

useTestDatabase()
beforeEach(seedRegister)

const AT = '2023-11-08T09:00:00+07:00'
const text = (words: string) => new TextEncoder().encode(words)
const importBytes = async (bytes: Uint8Array, commandId = newId()) =>
  importPlan(asFile(bytes), command(await coordinator(), AT, commandId))

const countRows = async () => ({
  plans: await db.sourceDocument.count(),
  items: await db.planItem.count(),
  files: await db.storedFile.count(),
  events: await db.event.count(),
})

describe('the plan of Hà Nam read in', () => {
  it('has 15 targets, 21 tasks, 22 duties and the obstacle clause, each with its lines', async () => {
    const planId = await seedImportedPlan()
    const kinds = await db.planItem.groupBy({ by: ['kind'], where: { documentId: planId }, _count: true })
    expect(Object.fromEntries(kinds.map(({ kind, _count }) => [kind, _count]))).toEqual({
      target: 15,
      task: 21,
      duty: 22,
      'obstacle-clause': 1,
    })
    const sentence = await db.planItem.findUniqueOrThrow({
      where: { documentId_anchor: { documentId: planId, anchor: 'III.2.3' } },
    })
    expect([sentence.startLine, sentence.endLine]).toEqual([211, 219])
  })

  it('keeps the original byte for byte with its SHA-256', async () => {
    const bytes = await readPlanFile()
    const planId = await seedImportedPlan()
    const plan = await db.sourceDocument.findUniqueOrThrow({ where: { id: planId } })
    expect(plan.fileSha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    const opened = await openFile({ fileId: plan.fileId ?? '', actor: await coordinator() })
    expect(Buffer.from(await (opened?.content.arrayBuffer() ?? new ArrayBuffer(0))).equals(Buffer.from(bytes))).toBe(
      true,
    )
    expect(plan.text).toBe(plan.text.normalize('NFC'))
  })

  it('leaves number and date blank and takes the signer from the paper', async () => {
    const plan = await db.sourceDocument.findUniqueOrThrow({ where: { id: await seedImportedPlan() } })
    expect([plan.number, plan.issuedOn, plan.signer, plan.symbol, plan.periodTo]).toEqual([
      null,
      null,
      'Nguyễn Đức Vượng',
      'KH-UBND',
      2025,
    ])
  })

  it('proposes an owner for every task and states none', async () => {
    const planId = await seedImportedPlan()
    const tasks = await db.planItem.findMany({
      where: { documentId: planId, kind: 'task' },
      include: { parties: { where: { role: 'lead' } } },
    })
    for (const task of tasks) {
      expect(task.proposal, task.anchor).not.toBeNull()
      expect(new Set(task.parties.map(({ basis }) => basis)), task.anchor).toEqual(new Set(['proposed']))
    }
  })

  it('takes the six districts, the three press bodies and the telecom enterprises from the register', async () => {
    const planId = await seedImportedPlan()
    const leadsOf = (anchor: string) =>
      db.planItemParty.count({ where: { item: { documentId: planId, anchor }, role: 'lead', basis: 'stated' } })
    const telecom = await db.organisation.count({ where: { kind: 'enterprise', isTelecom: true } })
    expect([await leadsOf('V.6.1'), await leadsOf('V.7.1'), await leadsOf('V.8.3')]).toEqual([6, 3, telecom])
  })

  it('ticks for "các sở, ban, ngành khác" every department but the four that section V names', async () => {
    const planId = await seedImportedPlan()
    const rows = await db.planItemParty.findMany({
      where: { item: { documentId: planId, anchor: 'V.5.1' }, role: 'lead' },
    })
    const departments = await db.organisation.count({ where: { kind: 'department' } })
    expect(rows).toHaveLength(departments - 4)
    expect(rows.map(({ organisationId: id }) => id)).not.toContain(await organisationId('Sở Xây dựng'))
    expect(new Set(rows.map(({ basis }) => basis))).toEqual(new Set(['proposed']))
  })

  it('reads the one date of the plan as a yearly duty kept by 14/12', async () => {
    const planId = await seedImportedPlan()
    const duty = await db.planItem.findUniqueOrThrow({
      where: { documentId_anchor: { documentId: planId, anchor: 'V.8.1' } },
    })
    expect(duty).toMatchObject({
      workKind: 'recurring',
      dueSetBy: 'plan',
      recurrence: { everyMonths: 12, monthDay: '12-14', until: '2025-12-31' },
    })
  })
})

describe('a file that is no plan', () => {
  const words = 'Căn cứ Luật Viễn thông.\n\nKính gửi quý cơ quan, chúc mừng năm mới.\n'
  const cases: [string, () => Uint8Array, string][] = [
    ['empty', () => new Uint8Array(), 'source-empty'],
    ['only spaces', () => text('  \n \n'), 'source-empty'],
    ['a PDF cut off in the middle', () => text('%PDF-1.7 …'), 'source-damaged'],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'source-binary'],
    ['over the limit', () => new Uint8Array(21 * 1024 * 1024), 'source-too-long'],
    [
      'in no known encoding',
      () => new Uint8Array([0xc3, 0x28, 0xa0, 0xa1, 0xe2, 0x28, 0xa1, 0x0a]),
      'source-unknown-encoding',
    ],
    ['a letter that assigns nothing', () => text(words), 'source-not-a-plan'],
  ]
  it.each(cases)('%s: is refused beside its field and nothing is written', async (_what, bytes, reason) => {
    const before = await countRows()
    expect(await importBytes(bytes())).toMatchObject({ ok: false, reason, field: 'file' })
    expect(await countRows()).toEqual(before)
  })

  it('under a secrecy stamp is refused and not even kept', async () => {
    const plan = new TextDecoder().decode(await readPlanFile())
    expect(await importBytes(text(`MẬT\n\n${plan}`))).toMatchObject({ ok: false, reason: 'source-classified' })
    expect(await db.storedFile.count()).toBe(0)
  })
})

describe('the same file twice', () => {
  it('is pointed out with the document it became, and the upload is kept for the second try', async () => {
    const planId = await seedImportedPlan()
    const again = await importBytes(await readPlanFile())
    expect(again).toMatchObject({ ok: false, reason: 'read-before', params: { planId } })
    const fileId = again.ok ? '' : String(again.params?.fileId)
    const source = { ...asFile(await readPlanFile()), readAgain: true, keptFileId: fileId }
    const second = await done(importPlan(source, command(await coordinator(), AT)))
    expect(second.planId).not.toBe(planId)
  })

  it('sent twice under one command gives one document', async () => {
    const commandId = newId()
    const source = { ...asFile(await readPlanFile()), readAgain: true }
    const actor = await coordinator()
    const first = await done(importPlan(source, command(actor, AT, commandId)))
    const second = await done(importPlan(source, command(actor, AT, commandId)))
    expect(second.planId).toBe(first.planId)
    expect(await db.sourceDocument.count()).toBe(1)
  })
})

it('reads a plan of a hundred pages within two seconds of work', async () => {
  const plan = new TextDecoder().decode(await readPlanFile())
  const [head = '', sections = ''] = plan.split(/(?=III\. NHIỆM VỤ)/)
  // The plan has ten pages. Its tasks and duties ten times over are harder than any real text: all speak of the same things.
  const bytes = text(head + Array.from({ length: 10 }, () => sections).join('\n'))
  const actor = await coordinator()
  const before = process.cpuUsage()
  const { items } = await done(importPlan({ ...asFile(bytes), readAgain: true }, command(actor, AT)))
  const { user, system } = process.cpuUsage(before)
  expect(items).toBeGreaterThan(400)
  // Processor time, not the clock on the wall: other tests run beside this one.
  expect((user + system) / 1000).toBeLessThan(2000)
})
