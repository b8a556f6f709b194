import type { BrowserContext, Page } from '@playwright/test'

/** Offices of the demo province, as its sign-in page and its mail addresses name them. */
export const PEOPLE = {
  coordinator: 'dieuphoi@stttt.hanam.example',
  'head of the DIC': 'lanhdao@stttt.hanam.example',
  'officer of construction': 'chuyenvien@sxd.hanam.example',
  'head of construction': 'lanhdao@sxd.hanam.example',
  'officer of Kim Bảng': 'chuyenvien@kimbang.hanam.example',
  'head of Kim Bảng': 'lanhdao@kimbang.hanam.example',
  'officer of a commune': 'chuyenvien@thitranque.kimbang.hanam.example',
  'contact of the newspaper': 'chuyenvien@bhn.hanam.example',
  'contact of VNPT': 'daumoi@vnpt.hanam.example',
  'contact of Viettel': 'daumoi@vtt.hanam.example',
  office: 'tonghop@vpub.hanam.example',
  'second person of the Office': 'kiemtra@vpub.hanam.example',
  leadership: 'phochutich@ubndtinh.hanam.example',
  auditor: 'giamsat@ttr.hanam.example',
  administrator: 'quantri@stttt.hanam.example',
} as const

export type PersonName = keyof typeof PEOPLE

/** As somebody who tries the demo does it: one click on the sign-in page. */
export async function signIn(page: Page, person: PersonName): Promise<void> {
  await page.goto('/dang-nhap')
  await page.locator(`button[name="demo"][value="${PEOPLE[person]}"]`).click()
  await page.waitForURL((url) => url.pathname !== '/dang-nhap')
}

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>
const signedIn = new Map<PersonName, StorageState>()

/** Signed in without a look at the page: once for each person, for tests in which signing in is not the point. */
export async function enterAs(page: Page, person: PersonName): Promise<void> {
  const known = signedIn.get(person)
  if (known) {
    await page.context().addCookies(known.cookies)
    return
  }
  await signIn(page, person)
  signedIn.set(person, await page.context().storageState())
}
