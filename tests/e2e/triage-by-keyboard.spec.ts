import type { Page } from '@playwright/test'
import { expect, test } from './desk-test.ts'
import { fileObstacle } from './file-obstacle.ts'

const FILINGS = 10
/** One to acknowledge a filing and one to find it complete; ten more keys write an answer, a question and a refusal. */
const MOST_PRESSES = 32
const TEXT = 'Đề nghị bổ sung toạ độ trạm.'

/** Presses keys as a person does, and counts them; what is typed into a field is not counted. */
function keyboard(page: Page) {
  let count = 0
  const press = async (key: string) => {
    count += 1
    await page.keyboard.press(key)
  }
  return {
    press,
    /** A key after which another filing stands on the desk, or the same one anew. */
    go: async (key: string) => {
      const before = await commandOf(page)
      await press(key)
      await expect(page.locator('input[name="commandId"]').first()).not.toHaveValue(before)
    },
    presses: () => count,
  }
}

const commandOf = (page: Page) => page.locator('input[name="commandId"]').first().inputValue()
const leftOf = async (page: Page, stage: string) =>
  Number(await page.locator('.tabs a', { hasText: stage }).locator('b').textContent())

test('ten filings are triaged by the keyboard, without leaving the desk', async ({ desk }) => {
  test.setTimeout(180_000)
  const carrier = await desk('contact of VNPT')
  for (let count = 1; count <= FILINGS; count += 1)
    await fileObstacle(carrier, {
      place: 'xã Thi Sơn',
      cause: 'Nguồn điện',
      title: `Trạm số ${count} chưa có điện`,
      whatHappened: 'Điện lực chưa kéo được đường dây đến trạm.',
      asked: 'Đề nghị có ý kiến với Điện lực.',
    })
  const page = await desk('coordinator')
  await page.goto('/vuong-mac/phan-loai?buoc=chua-bao-nhan')
  const keys = keyboard(page)
  const unread = await leftOf(page, 'Chưa báo nhận')
  expect(unread).toBeGreaterThanOrEqual(FILINGS)

  await test.step('each is acknowledged by one key, and the next one stands there at once', async () => {
    const said = new Set<string | null>()
    while ((await leftOf(page, 'Chưa báo nhận')) > 0) {
      await keys.go('Control+Enter')
      await expect(page.getByRole('status')).toContainText('Đã báo nhận')
      said.add(await page.getByRole('status').textContent())
    }
    expect(said.size).toBeGreaterThanOrEqual(unread)
    expect(keys.presses()).toBe(said.size)
  })

  await page.goto('/vuong-mac/phan-loai?buoc=cho-kiem-tra')
  const before = keys.presses()

  await test.step('a question, a refusal and a forwarding are chosen by a digit, typed and sent', async () => {
    await keys.press('7')
    await expect(page.locator('#ask-reason')).toBeFocused()
    await page.keyboard.type(TEXT)
    await keys.go('Control+Enter')
    await expect(page.getByRole('status')).toContainText('bổ sung')
    await keys.press('9')
    await expect(page.locator('#refuse-refusalClass')).toBeFocused()
    await keys.press('Escape')
    await expect(page.locator('#refuse-refusalClass')).not.toBeFocused()
    const code = page.url()
    await keys.go('j')
    expect(page.url()).not.toBe(code)
    await keys.go('k')
    expect(page.url()).toBe(code)
    await keys.press('5')
    await expect(page.locator('#forward-agencyId')).toBeFocused()
    await page.locator('#forward-agencyId').selectOption({ index: 1 })
    await page.locator('#forward-reason').fill(TEXT)
    await keys.go('Control+Enter')
    await expect(page.getByRole('status')).toContainText('Đã chuyển')
  })

  await test.step('the line about the last act leads back to its filing', async () => {
    const now = page.url()
    await keys.go('u')
    expect(page.url()).not.toBe(now)
    await expect(
      page.getByText('không còn chờ phân loại').or(page.getByText('Rút lại từ cơ quan')).first(),
    ).toBeVisible()
  })

  await test.step('a form that is refused keeps its words, says why and takes the focus', async () => {
    await page.goto('/vuong-mac/phan-loai?buoc=cho-kiem-tra')
    await keys.press('9')
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('#refuse-reason')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.locator('#refuse-reason')).toBeFocused()
  })

  await test.step('the table of keys opens', async () => {
    await page.keyboard.press('Escape')
    await keys.press('?')
    await expect(page.locator('#phim-tat')).toHaveAttribute('open', '')
  })
  test.info().annotations.push({ type: 'keys after the acknowledgement', description: String(keys.presses() - before) })
  expect(keys.presses() - before + FILINGS).toBeLessThanOrEqual(MOST_PRESSES)
})

test('several filings are acknowledged at once without script', async ({ desk }) => {
  const carrier = await desk('contact of Viettel')
  for (const place of ['thôn 1', 'thôn 2'])
    await fileObstacle(carrier, {
      place: 'xã Thi Sơn',
      cause: 'Nguồn điện',
      title: `Chưa có điện tại ${place}`,
      whatHappened: 'Điện lực chưa kéo được đường dây đến trạm.',
      asked: 'Đề nghị có ý kiến với Điện lực.',
    })
  const page = await desk('coordinator', { javaScriptEnabled: false })
  await page.goto('/vuong-mac/phan-loai?buoc=chua-bao-nhan')
  await page.getByRole('link', { name: /chọn tất cả chưa báo nhận/ }).click()
  await page.getByRole('button', { name: /Báo nhận đã chọn/ }).click()
  await expect(page.getByRole('status')).toContainText('Đã thực hiện với')
  expect(await leftOf(page, 'Chưa báo nhận')).toBe(0)
})

test('ticked filings become one dossier after a look at it, without script', async ({ desk }) => {
  const carrier = await desk('contact of Viettel')
  const page = await desk('coordinator', { javaScriptEnabled: false })
  for (const place of ['thôn 3', 'thôn 4']) {
    const address = await fileObstacle(carrier, {
      place: 'xã Thi Sơn',
      cause: 'Chưa có vị trí, mặt bằng',
      title: `Chưa có vị trí tại ${place}`,
      whatHappened: 'Xã chưa giới thiệu được vị trí.',
      asked: 'Đề nghị xác định vị trí.',
    })
    await page.goto(address)
    for (const act of ['acknowledge', 'check'])
      await page.locator(`form:has(input[name="act"][value="${act}"]) button.button-main`).click()
  }
  await page.goto('/vuong-mac')
  // Whatever waits, checked or not: the look says of each whether it goes in.
  for (const box of await page.getByRole('checkbox', { name: /^Chọn/ }).all()) await box.check()
  await page.getByRole('button', { name: 'Lập hồ sơ từ các vướng mắc đã chọn' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lập hồ sơ từ nhiều vướng mắc')
  await expect(page.getByRole('region', { name: 'Đưa vào hồ sơ' }).getByRole('row')).not.toHaveCount(1)
  const title = 'Chưa có vị trí dựng trạm ở nhiều xã'
  await page.locator('#title').fill(title)
  await page.getByRole('button', { name: /^Lập hồ sơ với/ }).click()
  await expect(page.locator('#commonCause')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('#title')).toHaveValue(title)
  await page.locator('#commonCause').fill('Quy hoạch chưa dành đất cho hạ tầng viễn thông.')
  await page.getByRole('button', { name: /^Lập hồ sơ với/ }).click()
  await expect(page.getByRole('status')).toContainText('Đã lập hồ sơ HS-')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
})
