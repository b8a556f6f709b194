import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printedFile, printedPlan } from '#tests/factories/printed-plan.ts'
import { planBody, wordFile } from '#tests/factories/word-plan.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
let folder = ''

type Outcome = { code: number; stdout: string; stderr: string }
const planRead = (...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const options = { cwd: root, maxBuffer: 16 * 1024 * 1024 }
    execFile(
      process.execPath,
      ['--import', 'tsx', 'tools/plan-read/main.ts', ...args],
      options,
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
      },
    )
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-read-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe('npm run plan:read', () => {
  it('prints the plan of Hà Nam as JSON with its 58 items and the obstacle clause', async () => {
    const { code, stdout } = await planRead('prisma/seed/data/plan-ha-nam-2023.txt')
    const { header, items } = JSON.parse(stdout)
    expect([code, header.signer, items.length]).toEqual([0, 'Nguyễn Đức Vượng', 59])
  }, 30_000)

  it('reads a Word file and a PDF as it reads a text', async () => {
    const files = { 'ke-hoach.docx': await wordFile(planBody()), 'ke-hoach.pdf': await printedFile(printedPlan()) }
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(folder, name), bytes)
      const { code, stdout } = await planRead(join(folder, name))
      const { header, items } = JSON.parse(stdout)
      expect([code, header.number, header.signer], name).toEqual([0, '58/KH-UBND', 'Trần Văn Bình'])
      expect(items.map(({ anchor }: { anchor: string }) => anchor)).toContain('III.1.b')
    }
  }, 60_000)

  it('answers a wrong file with one Vietnamese sentence and exit code 1', async () => {
    const picture = join(folder, 'anh.txt')
    await writeFile(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))
    const locked = join(folder, 'khoa.docx')
    await writeFile(locked, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]))
    for (const args of [[], [join(folder, 'khong-co.txt')], [picture], [locked], [folder]]) {
      const { code, stdout, stderr } = await planRead(...args)
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr.trim()).toMatch(/^[^\n]*[àáảãạăắằẳẵặâấầẩẫậđêếềểễệ][^\n]*\.$/u)
    }
  }, 60_000)
})
