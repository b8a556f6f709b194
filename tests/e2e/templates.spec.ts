import { Buffer } from 'node:buffer'
import type { Page } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from './desk-test.ts'
import { resolvePlace } from './screens.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const TEMPLATE = '/mau-van-ban/to-trinh'
const DOCUMENT = 'word/document.xml'
const BUILT_IN_WORDS = 'xem xét, quyết định./.'
const NEW_WORDS = 'xem xét, cho ý kiến./.'

/** What somebody does in Word between downloading a template and bringing it back. */
function changed(bytes: Uint8Array, change: (words: string) => string): Buffer {
  const parts = unzipSync(bytes)
  return Buffer.from(zipSync({ ...parts, [DOCUMENT]: strToU8(change(strFromU8(parts[DOCUMENT] ?? new Uint8Array()))) }))
}

const download = async (page: Page, path: string): Promise<Uint8Array> => (await page.request.get(path)).body()
const wordsOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)[DOCUMENT] ?? new Uint8Array())

async function bring(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[name="template"]').setInputFiles({ name, mimeType: WORD, buffer })
  await page.getByRole('button', { name: 'Gửi lên và kiểm tra' }).click()
}

test('an administrator replaces a template, and papers are drafted by it', async ({ desk }) => {
  const page = await desk('administrator')
  await page.goto(TEMPLATE)
  const builtIn = await download(page, `${TEMPLATE}/0/tai-ve`)

  await test.step('a file that lacks something is refused beside its field, with what it lacks', async () => {
    await bring(
      page,
      'Thiếu.docx',
      changed(builtIn, (words) => words.replaceAll('{ma}', '')),
    )
    const field = page.locator('input[name="template"]')
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    const said = await field.getAttribute('aria-describedby')
    const reasons = (said ?? '').split(' ').map((id) => page.locator(`#${id}`).textContent())
    expect((await Promise.all(reasons)).join(' ')).toContain('Mẫu thiếu ô điền bắt buộc: {phan_anh.ma}')
    await bring(page, 'Hỏng.docx', Buffer.from('PK\u0003\u0004 không phải Word'))
    await expect(field).toHaveAttribute('aria-invalid', 'true')
  })

  await test.step('a good one is taken, and counts when it is put into force', async () => {
    await bring(
      page,
      'Tờ trình mới.docx',
      changed(builtIn, (words) => words.replace(BUILT_IN_WORDS, NEW_WORDS)),
    )
    await expect(page.getByText('Tờ trình mới.docx').first()).toBeVisible()
    await page
      .getByRole('button', { name: /^Đưa vào dùng/ })
      .first()
      .click()
    await expect(page.getByRole('status')).toBeVisible()
  })

  await test.step('the DIC drafts a submission by it', async () => {
    const coordinator = await desk('coordinator')
    const within = '/van-ban-du-thao/to-trinh'
    const draft = await resolvePlace(coordinator, { list: '/ho-so', named: /^Giá thuê cột điện/, within })
    expect(wordsOf(await download(coordinator, `${draft}/tai-ve`))).toContain(NEW_WORDS)
  })

  await test.step('the built-in one is put into force again', async () => {
    await page
      .getByRole('button', { name: /^Đưa vào dùng/ })
      .last()
      .click()
    await expect(page.getByText('Tờ trình mới.docx').first()).toBeVisible()
    await expect(page.getByRole('button', { name: /^Đưa vào dùng/ }).first()).toBeVisible()
  })
})
