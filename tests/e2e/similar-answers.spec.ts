import { expect, test } from '#tests/setup/e2e-test.ts'
import { fillFiling, sendFiling } from './file-obstacle.ts'
import { enterAs } from './people.ts'

test('what was answered to others is offered before a filing is sent, and it is sent all the same', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await enterAs(page, 'contact of VNPT')
  await page.goto('/vuong-mac/moi')
  const title = 'Kê khai kiểm định trạm trên mái nhà thiếu mẫu'
  await fillFiling(page, {
    place: 'xã Thi Sơn',
    cause: 'Tiêu chuẩn kỹ thuật',
    title,
    whatHappened: 'Mẫu kê khai không có mục cho trạm nhỏ trên mái nhà.',
    asked: 'Đề nghị hướng dẫn cách kê khai.',
  })
  await sendFiling(page)
  await expect(page.getByRole('heading', { name: 'Đã có vướng mắc tương tự được giải quyết' })).toBeVisible()
  await expect(page.getByText(/Kê khai theo mục 4 của mẫu hiện hành/)).toBeVisible()
  await expect(page.getByText(/MobiFone/)).toHaveCount(0)
  await expect(page.locator('#title')).toHaveValue(title)
  await page.getByRole('button', { name: 'Vẫn gửi' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Biên nhận VM-/)
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
})
