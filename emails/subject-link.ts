/** Where each kind of subject is opened. The pages' own paths; a test holds the two together. */
const PAGES: Record<string, (id: string) => string> = {
  assignment: (id) => `/nhiem-vu/${id}`,
  obstacle: (id) => `/vuong-mac/${id}`,
  dossier: (id) => `/ho-so/${id}`,
  resolution: (id) => `/van-ban/${id}`,
  plan: (id) => `/ke-hoach/${id}`,
  calendar: () => '/lich-lam-viec',
}

export const subjectPath = ({ subjectType, subjectId }: { subjectType: string; subjectId: string }): string | null =>
  PAGES[subjectType]?.(subjectId) ?? null
