import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Details } from '../ui/details.tsx'
import { listHref } from '../ui/list-href.ts'

type Name = { written: string; reason: string; person: string }

/** Agencies that documents name and the register does not: the form opens with the name filled in. */
export function ProposedNames({ names }: { names: readonly Name[] }) {
  if (names.length === 0) return null
  return (
    <Details summary={m.review_names_proposed_title({ count: names.length })} open>
      <ul className="stack-s">
        {names.map(({ written, reason, person }) => (
          <li key={`${written} ${person} ${reason}`}>
            <a href={listHref(paths.newOrganisation(), {}, { ten: written })}>
              {m.review_names_add({ name: written })}
            </a>{' '}
            <span className="muted">
              {reason} ({person})
            </span>
          </li>
        ))}
      </ul>
    </Details>
  )
}
