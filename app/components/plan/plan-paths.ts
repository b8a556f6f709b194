import { paths } from '../shell/paths.ts'
import { listHref } from '../ui/list-href.ts'

const under = (end: string) => (planId: string) => `${paths.plan(planId)}/${end}`

/** The screens of one document besides the document itself. */
export const planPaths = {
  new: () => `${paths.plans()}/moi`,
  /** A document on its way in. */
  import: (importId: string) => `${paths.plans()}/dang-doc/${encodeURIComponent(importId)}`,
  review: (planId: string, anchor?: string, filter?: string) =>
    listHref(paths.planReview(planId), {}, { cau: anchor, loc: filter === 'all' ? undefined : filter }),
  crosswalk: under('doi-chieu'),
  gaps: under('cho-trong'),
  submission: under('trinh-duyet'),
  source: under('ban-goc'),
  comparison: under('so-sanh'),
  changes: under('thay-doi'),
  close: under('ket-thuc'),
  targets: (planId: string, filter: Record<string, string | undefined> = {}) =>
    listHref(`${paths.plan(planId)}/muc-tieu`, {}, filter),
  /** One target; `sua` names the reading that is to be corrected. */
  target: (planId: string, anchor: string, filter: Record<string, string | undefined> = {}) =>
    listHref(`${paths.plan(planId)}/muc-tieu/${encodeURIComponent(anchor)}`, {}, filter),
  /** The list behind a figure of this document. */
  assignments: (planId: string, filter: Record<string, string | undefined> = {}) =>
    listHref(paths.assignments(), { 'ke-hoach': planId }, filter),
} as const
