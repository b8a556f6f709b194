import type { SubjectType } from '#domain/shared/subject-types.ts'

/** Where each kind of subject is opened: the paths of app/components/shell/paths.ts, which mails may not import. */
const PAGES: Partial<Record<string, (id: string) => string>> = {
  plan: (id) => `/ke-hoach/${id}`,
  assignment: (id) => `/nhiem-vu/${id}`,
  order: () => '/nhiem-vu',
  'bulk-act': (id) => `/nhiem-vu/viec-hang-loat/${id}`,
  obstacle: (id) => `/vuong-mac/${id}`,
  dossier: (id) => `/ho-so/${id}`,
  resolution: (id) => `/van-ban/${id}`,
  organisation: (id) => `/co-quan/${id}`,
  person: (id) => `/nguoi-dung/${id}`,
  delegation: () => '/uy-quyen',
  calendar: () => '/lich-lam-viec',
} satisfies Partial<Record<SubjectType, (id: string) => string>>

/** What has no page of its own is found from the first page, where the work of the reader lies. */
export const subjectPath = ({ subjectType, subjectId }: { subjectType: string; subjectId: string }): string =>
  PAGES[subjectType]?.(encodeURIComponent(subjectId)) ?? '/'

export const subjectLink = (publicUrl: string, subject: { subjectType: string; subjectId: string }): string =>
  `${publicUrl.replace(/\/+$/, '')}${subjectPath(subject)}`
