import type { Locator, Page } from '@playwright/test'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { expect } from '#tests/setup/e2e-test.ts'
import { typed } from './province-clock.ts'

export const PLAN_FILE = new URL('../../../prisma/seed/data/plan-ha-nam-2023.txt', import.meta.url).pathname

const submit = (page: Page, act: string): Locator => page.locator(`button[name="act"][value="${act}"]`)

/** Chooses the file; a text that was read before is read again, as somebody who tries the demo does. Answers the plan's id. */
export async function readPlan(page: Page, file: string): Promise<string> {
  await page.goto('/ke-hoach')
  await page.getByRole('link', { name: 'Đọc văn bản mới' }).click()
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  const again = page.getByLabel('Vẫn đọc thành một bản mới, bản cũ giữ nguyên')
  await expect(again.or(page.locator('.review'))).toBeVisible()
  if (await again.isVisible()) {
    await again.check()
    await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  }
  await expect(page).toHaveURL(/\/ke-hoach\/[0-9a-f-]{36}\/ra-soat/)
  return page.url().split('/')[4] ?? ''
}

export type Decision = {
  /** By when; without one the duty goes on for ever. */
  dueOn?: PlainDate
  /** Of the group that the sentence addresses. */
  members?: readonly string[]
  /** Recurring: the day of the year by which each occurrence is due, dd/mm. */
  everyYearBy?: string
}

/** One sentence of the plan, decided on its own page. */
export async function decide(page: Page, planId: string, anchor: string, decision: Decision): Promise<void> {
  await page.goto(`/ke-hoach/${planId}/ra-soat?cau=${anchor}`)
  const form = page.locator('#duyet-cau')
  if (decision.dueOn) await form.locator('#dueOn').fill(typed(decision.dueOn))
  if (decision.everyYearBy) await expect(form.locator('#monthDay')).toHaveValue(decision.everyYearBy)
  if (decision.members) {
    for (const label of await form.locator('label:has(input[name="member"])').all()) {
      const name = (await label.textContent()) ?? ''
      await label.locator('input').setChecked(decision.members.includes(name.trim()))
    }
  }
  await acceptSentence(page, form)
}

async function acceptSentence(page: Page, form: Locator): Promise<void> {
  const isOpenDate =
    (await form.locator('#dueOn').inputValue()) === '' && (await form.locator('#workKind').inputValue()) === 'once'
  if (isOpenDate) await form.locator('#undatedReason').selectOption({ label: 'Việc thường xuyên' })
  const gap = form.locator('#gapReason')
  if (await gap.isVisible()) await gap.fill('Kết quả tính theo báo cáo tiến độ của cơ quan chủ trì')
  const address = page.url()
  await submit(page, 'accept').click()
  await expect(page).not.toHaveURL(address)
}

/** The sentences that name nobody: each proposal is looked at and taken, until none waits. */
export async function takeProposals(page: Page): Promise<number> {
  await page
    .getByRole('region', { name: /^Câu chưa xem xét/ })
    .getByRole('link', { name: 'Rà soát nội dung' })
    .click()
  let taken = 0
  while (page.url().includes('/ra-soat')) {
    const form = page.locator('#duyet-cau')
    await expect(form.getByText('đề xuất').first()).toBeVisible()
    await acceptSentence(page, form)
    taken += 1
  }
  return taken
}

/** What the text says by itself is accepted together: targets, duties of a named agency. */
export async function takeTogether(page: Page, planId: string): Promise<void> {
  await page.goto(`/ke-hoach/${planId}/cho-trong`)
  await page.getByRole('button', { name: 'Duyệt các mục tiêu đã đánh dấu' }).click()
  await expect(page.getByRole('button', { name: 'Duyệt các mục tiêu đã đánh dấu' })).toHaveCount(0)
  const duties = page.locator('form', { has: page.locator('input[name="form"][value="duties"]') })
  // Those the reader was unsure of come without a tick: they are read here, and ticked.
  for (const box of await duties.locator('input[name="anchor"]').all()) await box.check()
  await duties.locator('select[name="undatedReason"]').selectOption({ label: 'Việc thường xuyên' })
  await duties.locator('button[value="items"]').click()
  await expect(duties).toHaveCount(0)
}

/** Gaps that may be let stand are let stand, each kind with its reason; number, day and signer too. */
export async function acceptOpenGaps(page: Page, planId: string): Promise<void> {
  await page.goto(`/ke-hoach/${planId}/cho-trong`)
  await page.locator('#headerGapReason').fill('Bản nhận được chưa đóng số; bổ sung khi có bản phát hành')
  await submit(page, 'header').click()
  for (let open = submit(page, 'accept-name'); (await open.count()) > 0; open = submit(page, 'accept-name')) {
    const before = await open.count()
    const form = page.locator('form', { has: open }).first()
    await form.locator('input[name="nameReason"]').fill('Cơ quan của Bộ, tỉnh không giao việc')
    await form.locator('button[value="accept-name"]').click()
    await expect(submit(page, 'accept-name')).toHaveCount(before - 1)
  }
  await expect(page.locator('.ledger')).toContainText('để trống')
  for (let open = submit(page, 'gaps'); (await open.count()) > 0; open = submit(page, 'gaps')) {
    const before = await open.count()
    const fold = page.locator('details', { has: submit(page, 'gaps') }).first()
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click()
    await fold.locator('input[name="gapReason"]').fill('Tính theo báo cáo tiến độ')
    await fold.locator('button[value="gaps"]').click()
    await expect(submit(page, 'gaps')).toHaveCount(before - 1)
  }
}

/** The list as it will be issued goes to the leadership. */
export async function submitPlan(page: Page, planId: string): Promise<void> {
  await page.goto(`/ke-hoach/${planId}/trinh-duyet`)
  await submit(page, 'submit').click()
  await expect(page.getByText('Chờ lãnh đạo duyệt').first()).toBeVisible()
}

export async function approvePlan(page: Page, planId: string): Promise<void> {
  await page.goto(`/ke-hoach/${planId}/trinh-duyet`)
  await page.getByLabel('Ý kiến kèm theo').fill('Đồng ý danh mục, giao Sở TT&TT tổ chức thực hiện.')
  await submit(page, 'approve').click()
  await expect(page.getByText('Đã duyệt, chờ giao').first()).toBeVisible()
}

/** Answers how many assignments were given out, as the button had announced it. */
export async function publishPlan(page: Page, planId: string): Promise<number> {
  await page.goto(`/ke-hoach/${planId}/trinh-duyet`)
  const button = submit(page, 'publish')
  const announced = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0])
  await button.click()
  await expect(page).toHaveURL(new RegExp(`/ke-hoach/${planId}$`))
  return announced
}
