import { expect, test } from '#tests/setup/e2e-test.ts'
import { fileObstacle } from './file-obstacle.ts'
import { enterAs } from './people.ts'

test('403: a screen of another role says so and what to do', async ({ page }) => {
  await enterAs(page, 'officer of construction')
  const response = await page.goto('/nguoi-dung')
  expect(response?.status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vai trò này không được mở trang này')
  await expect(page.getByRole('main')).toContainText('đổi vai trò ở góc trên bên phải')
})

test('404: an address that leads nowhere says so and where to look', async ({ page }) => {
  await enterAs(page, 'officer of construction')
  for (const path of [
    '/khong-co-trang-nay',
    '/vuong-mac/khong-phai-ma',
    '/vuong-mac/019f0000-0000-7000-8000-000000000000',
  ]) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang này')
    await expect(page.getByRole('main')).toContainText('danh sách nhiệm vụ, vướng mắc, hồ sơ')
  }
})

test('409: of two who act on one matter the second learns what is open now', async ({ page, browser, baseURL }) => {
  await enterAs(page, 'contact of VNPT')
  const address = await fileObstacle(page, {
    place: 'xã Thi Sơn',
    cause: 'Kinh phí',
    title: 'Hai người cùng báo nhận',
    whatHappened: 'Chưa bố trí kinh phí đối ứng cho tuyến cáp ngầm.',
    asked: 'Đề nghị Sở Tài chính trả lời.',
  })
  const desk = await browser.newContext({ baseURL: baseURL ?? '' })
  const [first, second] = [await desk.newPage(), await desk.newPage()]
  await enterAs(first, 'coordinator')
  await first.goto(address)
  await second.goto(address)
  await first.getByRole('button', { name: 'Báo nhận' }).click()
  await expect(first.getByText('Kiểm tra nội dung').first()).toBeVisible()

  const answer = second.waitForResponse((response) => response.request().method() === 'POST')
  await second.getByRole('button', { name: 'Báo nhận' }).click()
  expect((await answer).status()).toBe(409)
  await expect(second.getByRole('alert')).toContainText('xem trạng thái hiện nay và các việc có thể làm bên dưới')
  await expect(second.getByText('Kiểm tra nội dung').first()).toBeVisible()
  await desk.close()
})

test('422: an empty form names each missing thing, each sentence leads to its field', async ({ page }) => {
  await enterAs(page, 'contact of VNPT')
  await page.goto('/vuong-mac/moi')
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.locator('form:has(#whatHappened) button.button-main').click()
  expect((await answer).status()).toBe(422)
  const links = page.getByRole('alert').getByRole('link')
  await expect(links).toHaveCount(5)
  for (const link of await links.all()) {
    const target = (await link.getAttribute('href')) ?? ''
    await expect(page.locator(target), `${await link.textContent()} → ${target}`).toHaveCount(1)
  }
})
