import type { Page } from '@playwright/test'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { pdfFile } from '#tests/factories/small-pdf.ts'
import { expect } from '#tests/setup/e2e-test.ts'
import { actInPage } from './acts.ts'
import { typed } from './province-clock.ts'

export async function receiveObstacle(page: Page, address: string, { suspend }: { suspend: boolean }): Promise<void> {
  await page.goto(address)
  await actInPage(page, 'acknowledge')
  await actInPage(page, 'check', (form) =>
    form.locator(`input[name="suspend"][value="${suspend ? 'yes' : 'no'}"]`).check(),
  )
}

/** Answers the address of the dossier. */
export async function openDossier(page: Page, obstacle: string, title: string): Promise<string> {
  await page.goto(obstacle)
  await actInPage(page, 'open-dossier', async (form) => {
    await form.getByLabel('Tên hồ sơ').fill(title)
    await form.locator('textarea[name="commonCause"]').fill('Xã chưa có quỹ đất công phù hợp để dựng trạm BTS')
  })
  return new URL(page.url()).pathname
}

export async function joinDossier(page: Page, obstacle: string, title: string): Promise<void> {
  await page.goto(obstacle)
  await actInPage(page, 'consolidate', async (form) => {
    const option = form.locator('option', { hasText: title })
    await form.locator('select').selectOption((await option.getAttribute('value')) ?? '')
  })
}

type Points = { work: string; lead: string; dueOn: PlainDate }

export async function proposePoints(page: Page, dossier: string, { work, lead, dueOn }: Points): Promise<void> {
  await page.goto(dossier)
  await actInPage(page, 'edit-proposal', async (form) => {
    await form
      .locator('#edit-proposal-proposal')
      .fill('Giao UBND huyện Kim Bảng giới thiệu vị trí; trả lời về thủ tục.')
    await form.locator('#pointText-0').fill(work)
    await form.locator('#pointLead-0').selectOption({ label: lead })
    await form.locator('#pointDueOn-0').fill(typed(dueOn))
    await form.locator('input[name="pointUnblocks"][value="0"]').check()
    await form.locator('#pointText-1').fill('Cột cao dưới 45 m không phải xin giấy phép xây dựng riêng.')
  })
}

export async function recordResolution(
  page: Page,
  dossier: string,
  document: { number: string; on: PlainDate },
): Promise<void> {
  await page.goto(`${dossier}/van-ban`)
  await page.locator('#kind').selectOption('conclusion')
  await page.locator('#number').fill(document.number)
  await page.locator('#issuedOn').fill(typed(document.on))
  await page.locator('#signer').fill('Phó Chủ tịch UBND tỉnh')
  await page.locator('#file').setInputFiles(pdfFile('thong-bao-ket-luan.pdf', 'Thong bao ket luan'))
  for (const answer of await page.locator('textarea[name^="answer-"]').all()) {
    await answer.fill('UBND huyện Kim Bảng giới thiệu vị trí; cột dưới 45 m không cần giấy phép riêng.')
  }
  await page.locator('form:has(#number) button.button-main').click()
  await expect(page).toHaveURL(new RegExp(`${dossier}$`))
}
