import { expect, test } from '#tests/setup/e2e-test.ts'
import { fillFiling, sendFiling } from './file-obstacle.ts'
import { enterAs } from './people.ts'

test.use({ javaScriptEnabled: false })

const ABOUT = /^Vướng mắc về cách giải quyết của Sở TT&TT/

test('the filing form says to whom it goes: the coordinator, or the Office once it is about the coordinator', async ({
  page,
}) => {
  await enterAs(page, 'contact of VNPT')
  await page.goto('/vuong-mac/moi')
  const next = page.getByRole('region', { name: 'Sau khi gửi' })
  await expect(page.getByRole('button', { name: 'Gửi đến Sở TT&TT' })).toBeVisible()
  await expect(next).toContainText('Sở TT&TT báo nhận')
  await page.getByLabel(ABOUT).check()
  await expect(page.getByRole('button', { name: 'Gửi đến Văn phòng UBND tỉnh' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Gửi đến Sở TT&TT' })).toHaveCount(0)
  await expect(next).toContainText('Văn phòng UBND tỉnh báo nhận')
})

test('what the coordinator files itself goes into a dossier, and the form and the receipt say so', async ({ page }) => {
  await enterAs(page, 'coordinator')
  await page.goto('/vuong-mac/moi')
  const next = page.getByRole('region', { name: 'Sau khi gửi' })
  await expect(page.getByRole('button', { name: 'Ghi nhận vào hồ sơ' })).toBeVisible()
  await expect(next).toContainText('nằm ngay trong hồ sơ')
  await fillFiling(page, {
    place: 'xã Thi Sơn',
    cause: 'Kinh phí',
    title: 'Sở chưa bố trí được kinh phí khảo sát vùng lõm sóng',
    whatHappened: 'Dự toán năm không có mục khảo sát.',
    asked: 'Đề nghị bổ sung dự toán.',
  })
  await sendFiling(page)
  const sendAnyway = page.getByRole('button', { name: 'Vẫn gửi' })
  if (await sendAnyway.isVisible()) await sendAnyway.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Biên nhận VM-/)
  await expect(next).toContainText('nằm ngay trong hồ sơ')
  await expect(next).not.toContainText('báo nhận')
})
