import type { ReactNode } from 'react'

/** The words of a signed text, with their anchor beside them. */
export function Quote({ cite, small, children }: { cite?: string; small?: boolean; children: ReactNode }) {
  return (
    <blockquote className={small ? 'quote quote-s' : 'quote'} cite={cite} lang="vi">
      “{children}”
    </blockquote>
  )
}

export type NameBasis = 'stated' | 'chosen' | 'proposed'

const BASIS_CLASSES = { stated: undefined, chosen: 'chosen', proposed: 'proposed' } as const satisfies Record<
  NameBasis,
  string | undefined
>

/** An agency's name: upright when the text gives it, italic when a person chose it, italic and dashed when proposed. */
export function AgencyName({ basis = 'stated', children }: { basis?: NameBasis; children: ReactNode }) {
  return <span className={BASIS_CLASSES[basis]}>{children}</span>
}
