import { readdir } from 'node:fs/promises'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { claimImport, findImport, listOpenImports } from '#data/plan-import.server.ts'
import { db } from '#platform/db.server.ts'
import { openFile } from '#services/file/open-file.server.ts'
import { closeRefusedImport, readImportAgain } from '#services/plan/answer-import.server.ts'
import { readNextImport } from '#services/plan/read-import.server.ts'
import { receiveImport } from '#services/plan/receive-import.server.ts'
import { createReadingThread } from '#services/source/read-in-thread.server.ts'
import { done } from '#tests/factories/filing.ts'
import { printedAnnex, printedFile, printedPlan } from '#tests/factories/printed-plan.ts'
import { smallPdf } from '#tests/factories/small-pdf.ts'
import { planBody, wordFile } from '#tests/factories/word-plan.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { asFile, command, coordinator, readPlanFile, seedRegister } from './plan-desk.ts'

useTestDatabase()
beforeEach(seedRegister)

const thread = createReadingThread()
afterAll(() => thread.close())

const AT = '2024-03-15T09:00:00+07:00'
const receive = async (bytes: Uint8Array, fileName: string, readAgain = false) =>
  receiveImport({ ...asFile(bytes, fileName), readAgain }, command(await coordinator(), AT))
const received = async (bytes: Uint8Array, fileName: string): Promise<string> =>
  (await done(receive(bytes, fileName))).importId
const standing = async (importId: string) => {
  const row = await findImport(db, importId)
  if (!row) throw new Error('no such import')
  return row
}
const filesOnDisk = async (): Promise<number> =>
  (await readdir(process.env.FILES_DIR ?? '', { recursive: true })).filter((name) => name.endsWith('.dat')).length

describe('a document that was sent in', () => {
  it('waits until it is read, and is then a document in the name of who sent it', async () => {
    const importId = await received(await wordFile(planBody()), 'Kế hoạch thư viện.docx')
    expect(await standing(importId)).toMatchObject({ state: 'received', planId: null })
    expect(await readNextImport(thread)).toBe(true)
    const row = await standing(importId)
    const plan = await db.sourceDocument.findUniqueOrThrow({ where: { id: row.planId ?? '' } })
    const actor = await coordinator()
    expect(plan).toMatchObject({ number: '58', createdById: actor.personId, createdAt: new Date(AT) })
    expect(plan.text).toBe(plan.text.normalize('NFC'))
    expect(await readNextImport(thread)).toBe(false)
  })

  it('keeps its original byte for byte, with its type and its name', async () => {
    const bytes = await printedFile([...printedPlan(), ...printedAnnex(3)])
    const importId = await received(bytes, 'Kế hoạch thư viện.pdf')
    await readNextImport(thread)
    const { planId } = await standing(importId)
    const plan = await db.sourceDocument.findUniqueOrThrow({ where: { id: planId ?? '' } })
    const opened = await openFile({ fileId: plan.fileId ?? '', actor: await coordinator() })
    expect(opened?.row).toMatchObject({ name: 'Kế hoạch thư viện.pdf', mediaType: 'application/pdf' })
    expect(Buffer.from(await (opened?.content.arrayBuffer() ?? new ArrayBuffer(0))).equals(Buffer.from(bytes))).toBe(
      true,
    )
    expect(plan.fileSha256).toBe(opened?.row.sha256)
  })

  it('sent twice with one form is one document', async () => {
    const bytes = await readPlanFile()
    const context = command(await coordinator(), AT)
    const first = await done(receiveImport(asFile(bytes), context))
    const second = await done(receiveImport(asFile(bytes), context))
    expect(second.importId).toBe(first.importId)
    expect([await db.planImport.count(), await db.storedFile.count()]).toEqual([1, 1])
  })

  it('is read by one worker only, however many look', async () => {
    await received(await readPlanFile(), 'ke-hoach.txt')
    const other = createReadingThread()
    const turns = await Promise.all([readNextImport(thread), readNextImport(other)])
    await other.close()
    expect(turns.filter(Boolean)).toHaveLength(1)
    expect(await db.sourceDocument.count()).toBe(1)
  })
})

describe('a document that cannot be read', () => {
  it('is refused with its reason, stays in the list until it was seen, and is not kept', async () => {
    const before = await filesOnDisk()
    const importId = await received(smallPdf('3'), 'quet.pdf')
    await readNextImport(thread)
    expect(await standing(importId)).toMatchObject({
      state: 'refused',
      refusal: { reason: 'source-scanned', params: { pages: 1, withText: 0 } },
    })
    expect([await db.storedFile.count(), await filesOnDisk()]).toEqual([0, before])
    expect(await listOpenImports(db)).toHaveLength(1)
    await done(closeRefusedImport({ importId }, command(await coordinator(), AT)))
    expect(await listOpenImports(db)).toHaveLength(0)
  })

  it('under a secrecy stamp leaves neither file nor name', async () => {
    const before = await filesOnDisk()
    const importId = await received(await wordFile(planBody('TỐI MẬT')), 'Kế hoạch tuyệt mật.docx')
    await readNextImport(thread)
    const row = await db.planImport.findUniqueOrThrow({ where: { id: importId } })
    expect(row).toMatchObject({ refusal: 'source-classified', fileName: '', fileSha256: '', fileId: null })
    expect([await db.storedFile.count(), await filesOnDisk()]).toEqual([0, before])
  })

  it('is refused at once, and never kept, when its first bytes tell', async () => {
    const image = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])
    expect(await receive(image, 'anh.png')).toMatchObject({ ok: false, reason: 'source-binary', field: 'file' })
    const plan = new TextDecoder().decode(await readPlanFile())
    expect(await receive(new TextEncoder().encode(`MẬT\n\n${plan}`), 'a.txt')).toMatchObject({
      reason: 'source-classified',
    })
    expect([await db.planImport.count(), await db.storedFile.count()]).toEqual([0, 0])
  })
})

describe('words that were read before in another file', () => {
  it('are pointed out, and read again for who asks for it', async () => {
    const first = await received(await wordFile(planBody()), 'ban-1.docx')
    await readNextImport(thread)
    const { planId } = await standing(first)
    const second = await received(
      await wordFile(planBody()).then((bytes) => new Uint8Array([...bytes, 0])),
      'ban-2.docx',
    )
    await readNextImport(thread)
    expect(await standing(second)).toMatchObject({
      state: 'refused',
      refusal: { reason: 'read-before', params: { planId } },
    })
    await done(readImportAgain({ importId: second }, command(await coordinator(), AT)))
    await readNextImport(thread)
    const again = await standing(second)
    expect(again.state).toBe('read')
    expect(again.planId).not.toBe(planId)
  })
})

describe('a worker that is gone in the middle', () => {
  const expireLease = (id: string) =>
    db.planImport.update({ where: { id }, data: { leaseUntil: new Date(Date.now() - 1000) } })

  it('leaves the document to the next one when its lease has ended, and not before', async () => {
    const importId = await received(await readPlanFile(), 'ke-hoach.txt')
    expect((await claimImport(db, 10_000))?.id).toBe(importId)
    expect(await readNextImport(thread)).toBe(false)
    await expireLease(importId)
    expect(await readNextImport(thread)).toBe(true)
    expect((await standing(importId)).state).toBe('read')
    expect(await db.sourceDocument.count()).toBe(1)
  })

  it('is not tried for ever on a file that ends it each time', async () => {
    const importId = await received(await readPlanFile(), 'ke-hoach.txt')
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await claimImport(db, 10_000)
      await expireLease(importId)
    }
    await readNextImport(thread)
    expect(await standing(importId)).toMatchObject({ state: 'refused', refusal: { reason: 'source-too-much' } })
  })

  it('that was only slow enters nothing beside the one who took over', async () => {
    const importId = await received(await readPlanFile(), 'ke-hoach.txt')
    const slow = readNextImport({
      close: () => Promise.resolve(),
      read: async (bytes, report) => {
        await expireLease(importId)
        await readNextImport(thread)
        const own = createReadingThread()
        const result = await own.read(bytes, report)
        await own.close()
        return result
      },
    })
    await slow
    expect(await db.sourceDocument.count()).toBe(1)
  })
})
