import { CURSOR_PARAM, listHref } from '../ui/list-href.ts'
import { Pager } from '../ui/pager.tsx'

type Props = {
  /** The page that holds the list, and what its address says besides the place in it. */
  path: string
  present: Readonly<Record<string, string | undefined>>
  /** The place after which the list shown begins; below 0 it begins at its start. */
  after: number
  next: number | null
  shown: number
}

/** Pages of the list behind a figure, which stands below the figures. */
export function ListPager({ path, present, after, next, shown }: Props) {
  const href = (changes: Record<string, string>) => `${listHref(path, present, changes)}#danh-sach`
  if (next === null && after < 0) return null
  return (
    <Pager
      shown={shown}
      {...(next === null ? {} : { nextHref: href({ [CURSOR_PARAM]: String(next) }) })}
      {...(after < 0 ? {} : { previousHref: href({}) })}
    />
  )
}
