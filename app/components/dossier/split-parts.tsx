import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'

export type Related = { id: string; code: string }

/** The other part of a dossier that was split, from either side. */
export function SplitParts({ from, into }: { from: Related | null; into: readonly Related[] }) {
  if (!from && into.length === 0) return null
  return (
    <p>
      {from ? (
        <>
          {m.split_from()} <Part part={from} />{' '}
        </>
      ) : null}
      {into.length > 0 ? (
        <>
          {m.split_into()}{' '}
          {into.map((part) => (
            <Part key={part.id} part={part} />
          ))}
        </>
      ) : null}
    </p>
  )
}

/** Beside what was asked or checked before the split, with the dossier in which it was. */
export const BeforeSplit = ({ from }: { from: Related | undefined }) =>
  from ? (
    <p className="small muted">
      {m.split_before()} <Part part={from} />
    </p>
  ) : null

const Part = ({ part }: { part: Related }) => (
  <a className="touch" href={paths.dossier(part.id)}>
    {part.code}
  </a>
)
