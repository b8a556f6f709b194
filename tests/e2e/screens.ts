import type { Page } from '@playwright/test'
import type { PersonName } from './people.ts'

/** An address, or the first link below a list's address: `{ list: '/nhiem-vu' }` opens the first assignment;
 * `named` chooses among links that other tests may have added to, `onward` opens the first link of that page that begins so. */
export type Place = string | { list: string; below?: string; within?: string; named?: RegExp; onward?: string }

export type Screen = {
  name: string
  place: Place
  people: readonly PersonName[]
  /** Sends the keys of the review, a file of ours; every other screen sends no script at all. */
  hasKeys?: true
  /** A list of rows: its bytes are counted. */
  isList?: true
}

const AGENCIES = ['officer of construction', 'officer of Kim Bảng', 'contact of VNPT'] as const
const PROVINCE = ['coordinator', 'office', 'leadership', 'auditor'] as const
const WORKERS = [...AGENCIES, ...PROVINCE] as const
const STAFF = ['officer of construction', 'coordinator', 'office', 'leadership', 'administrator', 'auditor'] as const

/** The plan with targets; the list also has the decisions that other tests took in. */
const PLAN_OF_HA_NAM = /^Phát triển hạ tầng số tỉnh Hà Nam/

/** Every screen, and who comes to it. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'home',
    place: '/',
    people: [
      ...AGENCIES,
      'head of construction',
      'head of the DIC',
      'contact of the newspaper',
      'coordinator',
      'office',
      'leadership',
      'administrator',
    ],
  },
  { name: 'standing', place: '/tinh-hinh', people: PROVINCE },
  { name: 'holders in a period', place: '/tinh-hinh/ben-giu?loai=held-over', people: PROVINCE },
  { name: 'figures of a period', place: '/tinh-hinh/ky?ky=2024-Q3&loai=open-late', people: PROVINCE },
  {
    name: 'delegations',
    place: '/uy-quyen',
    people: ['officer of construction', 'contact of VNPT', 'leadership', 'administrator', 'auditor'],
  },
  { name: 'account', place: '/tai-khoan', people: ['officer of construction', 'contact of VNPT', 'administrator'] },

  { name: 'plans', place: '/ke-hoach', people: ['coordinator', 'contact of VNPT', 'leadership'], isList: true },
  { name: 'new plan', place: '/ke-hoach/moi', people: ['coordinator'] },
  { name: 'living plan', place: { list: '/ke-hoach' }, people: WORKERS },
  { name: 'targets', place: { list: '/ke-hoach', named: PLAN_OF_HA_NAM, within: '/muc-tieu' }, people: WORKERS },
  {
    name: 'target',
    place: { list: '/ke-hoach', named: PLAN_OF_HA_NAM, within: '/muc-tieu/II.1.3' },
    people: ['officer of construction', 'coordinator', 'leadership', 'contact of VNPT'],
  },
  {
    name: 'comparison of plans',
    place: { list: '/ke-hoach', named: PLAN_OF_HA_NAM, within: '/so-sanh' },
    people: ['coordinator'],
  },
  { name: 'gap ledger', place: { list: '/ke-hoach', within: '/cho-trong' }, people: ['coordinator'], hasKeys: true },
  { name: 'crosswalk', place: { list: '/ke-hoach', within: '/doi-chieu' }, people: ['coordinator'] },
  {
    name: 'submission of the plan',
    place: { list: '/ke-hoach', within: '/trinh-duyet' },
    people: ['coordinator', 'leadership'],
    hasKeys: true,
  },
  { name: 'plan review', place: { list: '/ke-hoach', within: '/ra-soat' }, people: ['coordinator'], hasKeys: true },

  { name: 'assignments', place: '/nhiem-vu', people: WORKERS, isList: true },
  { name: 'bulk acts', place: '/nhiem-vu/viec-hang-loat', people: ['coordinator', 'office'] },
  { name: 'act on many assignments', place: '/nhiem-vu/hang-loat?tat-ca=1', people: ['coordinator', 'leadership'] },
  { name: 'tracker to take in', place: '/nhiem-vu/nhap-so', people: ['coordinator', 'office'] },
  { name: 'new assignment', place: '/nhiem-vu/moi', people: ['coordinator', 'office'] },
  { name: 'assignment', place: { list: '/nhiem-vu' }, people: WORKERS },
  {
    name: 'giving on to agencies below',
    place: { list: '/nhiem-vu', named: /V\.6\.2/, within: '/giao-cap-duoi' },
    people: ['officer of Kim Bảng'],
  },

  { name: 'papers to sign', place: '/trinh-ky', people: ['head of the DIC', 'officer of construction'], isList: true },
  {
    name: 'paper to sign',
    place: { list: '/', below: '/trinh-ky/' },
    people: ['head of the DIC'],
  },
  {
    name: 'whether the head signs',
    place: { list: '/co-quan', named: /Sở TT&TT|Thông tin và Truyền thông/, within: '/thu-truong-ky' },
    people: ['head of the DIC', 'administrator'],
  },

  { name: 'escalations', place: '/leo-thang', people: PROVINCE, isList: true },

  { name: 'escalations of obstacles', place: '/leo-thang/vuong-mac', people: PROVINCE, isList: true },
  { name: 'obstacles', place: '/vuong-mac', people: WORKERS, isList: true },
  {
    name: 'new obstacle',
    place: '/vuong-mac/moi',
    people: ['officer of construction', 'contact of VNPT', 'coordinator'],
    hasKeys: true,
  },
  { name: 'dossier from several filings', place: '/vuong-mac/lap-ho-so', people: ['coordinator', 'office'] },
  { name: 'triage of filings', place: '/vuong-mac/phan-loai', people: ['coordinator', 'office'], hasKeys: true },
  {
    name: 'obstacle',
    place: { list: '/vuong-mac' },
    people: ['contact of VNPT', 'coordinator', 'leadership'],
  },
  { name: 'obstacles answered', place: '/vuong-mac/da-giai-quyet', people: WORKERS },
  { name: 'receipt of a filing', place: { list: '/vuong-mac', within: '/bien-nhan' }, people: ['contact of VNPT'] },
  { name: 'dossiers', place: '/ho-so', people: PROVINCE, isList: true },
  { name: 'dossier', place: { list: '/ho-so' }, people: PROVINCE },
  {
    name: 'question of the leadership',
    place: { list: '/ho-so', named: /^Triển khai hạ tầng viễn thông trong các khu/, onward: '/cau-hoi-lanh-dao/' },
    people: PROVINCE,
  },
  {
    name: 'dossier in consultation',
    place: { list: '/ho-so', named: /^Giá thuê cống bể cáp/ },
    people: PROVINCE,
  },
  {
    name: 'slip to answer',
    place: { list: '/', below: '/phieu-lay-y-kien/' },
    people: ['officer of Kim Bảng', 'contact of VNPT'],
  },
  {
    name: 'slip with its answer',
    place: { list: '/ho-so', named: /^Giá thuê cống bể cáp/, onward: '/phieu-lay-y-kien/' },
    people: PROVINCE,
  },
  {
    name: 'document of the province',
    place: { list: '/ho-so', named: /^Giá thuê cột điện/, onward: '/van-ban/' },
    people: PROVINCE,
  },
  {
    name: 'document that answers a filing',
    place: { list: '/vuong-mac', named: /^Giá thuê cột điện để treo cáp/, onward: '/van-ban/' },
    people: ['contact of VNPT'],
  },
  {
    name: 'document to record',
    place: { list: '/ho-so', named: /^Người dân phản đối/, within: '/van-ban' },
    people: ['office'],
  },
  {
    name: 'document that replaces another',
    place: { list: '/ho-so', named: /^Giá thuê cột điện/, within: '/van-ban' },
    people: ['office'],
  },

  {
    name: 'draft of a submission',
    place: { list: '/ho-so', named: /^Giá thuê cột điện/, within: '/van-ban-du-thao/to-trinh' },
    people: ['coordinator'],
  },
  {
    name: 'draft of a decision',
    place: { list: '/ho-so', named: /^Giá thuê cột điện/, within: '/van-ban-du-thao/quyet-dinh' },
    people: ['office'],
  },
  {
    name: 'draft of an answer',
    place: { list: '/vuong-mac', named: /^Giá thuê cột điện để treo cáp/, within: '/van-ban-du-thao/tra-loi' },
    people: ['contact of VNPT', 'coordinator'],
  },

  { name: 'organisations', place: '/co-quan', people: STAFF, isList: true },
  { name: 'organisation', place: { list: '/co-quan' }, people: ['officer of construction', 'administrator'] },
  {
    name: 'changes of organisations',
    place: '/co-quan/sap-xep',
    people: ['officer of construction', 'coordinator', 'administrator'],
  },
  { name: 'new change of organisations', place: '/co-quan/sap-xep/moi', people: ['coordinator', 'administrator'] },
  { name: 'people', place: '/nguoi-dung', people: ['administrator', 'auditor'], isList: true },
  { name: 'person', place: { list: '/nguoi-dung' }, people: ['administrator'] },
  { name: 'person who leaves', place: { list: '/nguoi-dung', within: '/ban-giao' }, people: ['administrator'] },
  { name: 'working calendar', place: '/lich-lam-viec', people: STAFF },
  { name: 'rules of the clock', place: '/quy-tac-dong-ho', people: ['coordinator', 'administrator', 'auditor'] },
  { name: 'common missing points', place: '/noi-dung-tham-tra', people: ['office', 'administrator', 'auditor'] },
  { name: 'limits of steps', place: '/gioi-han-buoc', people: ['coordinator', 'administrator', 'auditor'] },
  { name: 'templates of documents', place: '/mau-van-ban', people: ['coordinator', 'administrator', 'auditor'] },
  { name: 'template of a document', place: '/mau-van-ban/to-trinh', people: ['coordinator', 'administrator'] },
  { name: 'mailbox', place: '/thu', people: ['coordinator', 'contact of VNPT'], isList: true },
  { name: 'operator', place: '/van-hanh', people: ['administrator'] },
]

/** The address itself, or where the first link of the list leads. */
export async function resolvePlace(page: Page, place: Place): Promise<string> {
  if (typeof place === 'string') return place
  await page.goto(place.list)
  const below = place.below ?? `${place.list}/`
  // Beside its rows a list may lead to a form, to a file, to the desk of triage and to what was answered.
  const links = page.locator(
    `main a[href^="${below}"]:not([href$="/moi"]):not([href*="/xuat"]):not([href*="/phan-loai"]):not([href*="/da-giai-quyet"])`,
  )
  const link = (place.named ? links.filter({ hasText: place.named }) : links).first()
  const href = await link.getAttribute('href')
  const path = new URL(href ?? '', page.url()).pathname + (place.within ?? '')
  if (!place.onward) return path
  await page.goto(path)
  const further = await page.locator(`main a[href^="${place.onward}"]`).first().getAttribute('href')
  return new URL(further ?? '', page.url()).pathname
}
