import { pdfFile } from '#tests/factories/small-pdf.ts'
import { expect, test } from '#tests/setup/e2e-test.ts'
import { fillFiling, sendFiling } from './file-obstacle.ts'
import { enterAs, PEOPLE } from './people.ts'

/** What a browser that runs no script sees is what every form must be able to do. */
test.use({ javaScriptEnabled: false })

test('somebody signs in with address and password, and out again', async ({ page }) => {
  await page.goto('/vuong-mac')
  await expect(page).toHaveURL(/\/dang-nhap\?tiep=%2Fvuong-mac$/)
  await page.getByLabel('Địa chỉ thư').fill(PEOPLE['officer of construction'])
  await page.getByLabel('Mật khẩu').fill('khong-phai-mat-khau')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Địa chỉ thư hoặc mật khẩu không đúng')
  await expect(page.getByLabel('Địa chỉ thư')).toHaveValue(PEOPLE['officer of construction'])
  await page.getByLabel('Mật khẩu').fill('thongsuot-hanam')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page).toHaveURL(/\/vuong-mac$/)

  await page.locator('details.who summary').click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.goto('/vuong-mac')
  await expect(page).toHaveURL(/\/dang-nhap/)
})

test('a carrier’s refused filing keeps what was typed and the file that was sent with it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await enterAs(page, 'contact of VNPT')
  await page.goto('/vuong-mac/moi')
  const filing = {
    place: 'xã Thi Sơn',
    cause: 'Chưa có vị trí, mặt bằng',
    title: 'Chưa có vị trí dựng trạm tại thôn 3, xã Thi Sơn',
    whatHappened: 'Ba hộ dân có đất phù hợp đều không cho thuê; xã chưa có quỹ đất công.',
    asked: '',
    files: [pdfFile('bien-ban-khao-sat.pdf', 'Bien ban khao sat vi tri tram')],
  }
  await fillFiling(page, filing)
  await sendFiling(page)

  const summary = page.getByRole('alert')
  await expect(summary).toContainText('Viết điều đơn vị đề nghị')
  await expect(page.locator('#title')).toHaveValue(filing.title)
  await expect(page.locator('#whatHappened')).toHaveValue(filing.whatHappened)
  await expect(page.locator('#placeId option:checked')).toHaveText(filing.place)
  await expect(page.getByLabel(filing.cause)).toBeChecked()
  await expect(page.getByText('bien-ban-khao-sat.pdf')).toBeVisible()
  await summary.getByRole('link', { name: 'Viết điều đơn vị đề nghị' }).click()
  await expect(page).toHaveURL(/#asked$/)

  await page.locator('#asked').fill('Đề nghị UBND huyện Kim Bảng giới thiệu một vị trí đất công.')
  await sendFiling(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Biên nhận VM-/)
  await expect(page.getByRole('heading', { name: filing.title })).toBeVisible()
  await expect(page.getByRole('link', { name: /bien-ban-khao-sat\.pdf/ })).toHaveCount(1)
})

test('a sentence with two orders is split, taken back and put aside on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await enterAs(page, 'coordinator')
  await page.goto('/ke-hoach')
  const review = await page.locator('main a[href$="/ra-soat"]').first().getAttribute('href')
  await page.goto(`${review}?cau=V.6.2`)
  await page.getByText('Tách, nối câu; câu không giao việc').click()
  await page.getByRole('button', { name: /^Tách câu/ }).click()
  await expect(page.getByRole('heading', { name: 'Câu V.6.2~a' })).toBeVisible()
  await page.getByRole('button', { name: /^Bỏ tách, trở lại V.6.2/ }).click()
  await expect(page.getByRole('heading', { name: 'Câu V.6.2', exact: true })).toBeVisible()

  await page.getByText('Tách, nối câu; câu không giao việc').click()
  await page.getByRole('button', { name: /^Ghi là không giao việc/ }).click()
  await expect(page.locator('#notATaskReason-error')).toBeVisible()
  await page.locator('#notATaskReason').fill('Nhắc lại câu V.6.1')
  await page.getByRole('button', { name: /^Ghi là không giao việc/ }).click()
  await page.goto(`${review}?cau=V.6.2`)
  await page.getByRole('button', { name: /^Đưa về chưa rà soát/ }).click()
  await expect(page.getByText('Đã đưa câu V.6.2 về chưa rà soát')).toBeVisible()
})
