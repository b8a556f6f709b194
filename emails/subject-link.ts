import type { SubjectType } from '#domain/shared/subject-types.ts'

type Params = Readonly<Record<string, string | number>>
type Path = (id: string, params: Params) => string
type Subject = { subjectType: string; subjectId: string; params?: Params }

/** Where each kind of subject is opened: the paths of app/components/shell/paths.ts, which mails may not import. */
const PAGES: Partial<Record<string, Path>> = {
  plan: (id) => `/ke-hoach/${id}`,
  assignment: (id) => `/nhiem-vu/${id}`,
  order: () => '/nhiem-vu',
  'bulk-act': (id) => `/nhiem-vu/viec-hang-loat/${id}`,
  'sign-off': (id) => `/trinh-ky/${id}`,
  obstacle: (id) => `/vuong-mac/${id}`,
  dossier: (id) => `/ho-so/${id}`,
  question: (id) => `/cau-hoi-lanh-dao/${id}`,
  'opinion-slip': (id) => `/phieu-lay-y-kien/${id}`,
  resolution: (id) => `/van-ban/${id}`,
  organisation: (id) => `/co-quan/${id}`,
  reform: (id) => `/co-quan/sap-xep/${id}`,
  person: (id) => `/nguoi-dung/${id}`,
  delegation: () => '/uy-quyen',
  calendar: () => '/lich-lam-viec',
  'plan-item': (_id, { planId, anchor }) =>
    planId && anchor ? `/ke-hoach/${planId}/muc-tieu/${encodeURIComponent(anchor)}` : '/ke-hoach',
} satisfies Partial<Record<SubjectType, Path>>

/** What has no page of its own is found from the first page, where the work of the reader lies. */
export const subjectPath = ({ subjectType, subjectId, params = {} }: Subject): string =>
  PAGES[subjectType]?.(encodeURIComponent(subjectId), params) ?? '/'

export const subjectLink = (publicUrl: string, subject: Subject): string =>
  `${publicUrl.replace(/\/+$/, '')}${subjectPath(subject)}`
