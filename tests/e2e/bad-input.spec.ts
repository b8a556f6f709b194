import { pdfFile } from '#tests/factories/small-pdf.ts'
import { expect, test } from '#tests/setup/e2e-test.ts'
import { fileObstacle, fillFiling, sendFiling } from './file-obstacle.ts'
import { enterAs } from './people.ts'

const MEGABYTE = 1024 * 1024

const FILING = {
  place: 'xã Thi Sơn',
  cause: 'Nguồn điện',
  whatHappened: 'Điện lực chưa cấp nguồn cho trạm dù đã nộp hồ sơ từ tháng 8.',
  asked: 'Đề nghị Điện lực Hà Nam trả lời thời điểm cấp nguồn.',
}

test('a file over 20 MB is refused by name and weight, and everything else of the filing is kept', async ({ page }) => {
  await enterAs(page, 'contact of VNPT')
  await page.goto('/vuong-mac/moi')
  const big = {
    ...pdfFile('ban-ve.pdf'),
    buffer: Buffer.concat([pdfFile('ban-ve.pdf').buffer, Buffer.alloc(21 * MEGABYTE)]),
  }
  const title = 'Trạm đã dựng nhưng chưa có điện'
  await fillFiling(page, { ...FILING, title, files: [pdfFile('don-de-nghi.pdf'), big] })
  await sendFiling(page)
  await expect(page.getByRole('alert')).toContainText('“ban-ve.pdf” nặng 21 MB, mỗi tệp tối đa 20 MB')
  await expect(page.getByText('don-de-nghi.pdf')).toBeVisible()
  await expect(page.locator('#title')).toHaveValue(title)
  await expect(page.locator('#whatHappened')).toHaveValue(FILING.whatHappened)
})

test('a program that calls itself a PDF is refused by what it is, not by its name', async ({ page }) => {
  await enterAs(page, 'contact of VNPT')
  await page.goto('/vuong-mac/moi')
  const program = {
    name: 'bien-ban.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('MZ\u0090\u0000\u0003\u0000'.repeat(50), 'latin1'),
  }
  const title = 'Chưa có nguồn điện cho trạm thôn 5'
  await fillFiling(page, { ...FILING, title, files: [program] })
  await sendFiling(page)
  await expect(page.getByRole('alert')).toContainText('“bien-ban.pdf” không phải PDF, Word, Excel hay ảnh')
  await expect(page.locator('#title')).toHaveValue(title)
})

test('a text marked MẬT is refused at the door with what to do instead', async ({ page }) => {
  await enterAs(page, 'contact of VNPT')
  await page.goto('/vuong-mac/moi')
  const secret = {
    name: 'phu-luc.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('TỐI MẬT\n\nPhụ lục vị trí trạm quân sự'),
  }
  const title = 'Trạm gần khu vực hạn chế'
  await fillFiling(page, { ...FILING, title, files: [secret] })
  await sendFiling(page)
  await expect(page.getByRole('alert')).toContainText('dấu mật')
  await expect(page.locator('#title')).toHaveValue(title)
})

test('a filing sent twice by an impatient finger is filed once', async ({ page }) => {
  await enterAs(page, 'contact of VNPT')
  await page.goto('/vuong-mac/moi')
  const title = `Chưa có nguồn điện, gửi hai lần`
  await fillFiling(page, { ...FILING, title, files: [pdfFile('anh-tram.pdf')] })
  await page.locator('form:has(#whatHappened) button.button-main').dblclick()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Biên nhận VM-/)
  await page.goto('/vuong-mac')
  await expect(page.getByRole('link', { name: title })).toHaveCount(1)
})

test('the same form sent again gives the same answer; with other content it is refused and kept', async ({ page }) => {
  await enterAs(page, 'contact of VNPT')
  await page.goto('/vuong-mac/moi')
  const form = {
    commandId: await page.locator('form:has(#whatHappened) input[name="commandId"]').inputValue(),
    assignmentId: '',
    placeId: (await page.locator('#placeId option', { hasText: /^xã Thi Sơn$/ }).getAttribute('value')) ?? '',
    placeText: '',
    causeClass: 'power-supply',
    title: 'Chưa có nguồn điện, gửi lại cùng nội dung',
    whatHappened: FILING.whatHappened,
    tried: '',
    asked: FILING.asked,
    competence: 'unsure',
  }
  const send = (fields: Record<string, string>) =>
    page.request.post('/vuong-mac/moi', {
      multipart: fields,
      headers: { origin: new URL(page.url()).origin },
      maxRedirects: 0,
    })
  const first = await send(form)
  const again = await send(form)
  expect([first.status(), again.status()]).toEqual([302, 302])
  expect(again.headers().location).toBe(first.headers().location)

  const other = await send({ ...form, asked: 'Đề nghị khác hẳn.' })
  expect(other.status()).toBe(409)
  const page409 = await other.text()
  expect(page409).toContain('Đề nghị khác hẳn.')
  expect(page409).toContain('đã được gửi')
})

test('another enterprise’s filing cannot be reached by its address', async ({ page, browser, baseURL }) => {
  await enterAs(page, 'contact of VNPT')
  const address = await fileObstacle(page, { ...FILING, title: 'Nguồn điện của riêng VNPT' })
  const other = await browser.newPage({ baseURL: baseURL ?? '' })
  await enterAs(other, 'contact of Viettel')
  const response = await other.goto(address)
  expect(response?.status()).toBe(404)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang này')
  await expect(other.locator('body')).not.toContainText('Nguồn điện của riêng VNPT')
  await other.close()
})

test('a refused form far down a dossier comes back in sight, its reasons in the order of its fields', async ({
  page,
}) => {
  await enterAs(page, 'coordinator')
  await page.goto('/ho-so')
  await page.getByRole('link', { name: 'Chưa có vị trí dựng trạm BTS ở vùng lõm sóng' }).click()
  await page.getByText('Lấy ý kiến các cơ quan', { exact: true }).click()
  await page.getByRole('button', { name: 'Gửi phiếu lấy ý kiến' }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary).toBeInViewport()
  await expect(summary.getByRole('listitem')).toHaveText([/nội dung cần các cơ quan cho ý kiến/, /ít nhất một cơ quan/])
})
