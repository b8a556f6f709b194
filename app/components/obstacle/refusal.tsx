import type { RefusalClass } from '#domain/obstacle/refusal.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatDate } from '../ui/format.ts'

export const REFUSAL_CLASS_LABELS = {
  'not-an-obstacle': m.filing_refusal_not_an_obstacle,
  'other-procedure': m.filing_refusal_other_procedure,
  'decided-before': m.filing_refusal_decided_before,
  'not-enough-known': m.filing_refusal_not_enough_known,
  other: m.filing_refusal_other,
} as const satisfies Record<RefusalClass, () => string>

export type ShownRefusal = {
  refusalClass: RefusalClass | null
  reason: string
  instead: string | null
  link: string | null
  at: Date
}

/** Why the filing was not taken on, what is open to its filer instead, and where. */
export function Refusal({ refusal }: { refusal: ShownRefusal }) {
  const { refusalClass, reason, instead, link, at } = refusal
  return (
    <Block
      id="khong-thu-ly"
      title={m.filing_refused_title()}
      aside={m.obstacle_answer_meta({ day: formatDate(dayAt(at)) })}
    >
      <Facts
        facts={[
          ...(refusalClass ? [{ label: m.filing_refusal_class(), value: REFUSAL_CLASS_LABELS[refusalClass]() }] : []),
          { label: m.obstacle_reason_label(), value: <span className="prose">{reason}</span> },
          ...(instead ? [{ label: m.filing_refusal_instead(), value: <span className="prose">{instead}</span> }] : []),
          ...(link ? [{ label: m.filing_refusal_link(), value: <a href={link}>{link}</a> }] : []),
        ]}
      />
      <p className="gap-top-s">
        <a className="touch" href={paths.newObstacle()}>
          {m.filing_refused_again()}
        </a>
      </p>
    </Block>
  )
}
