import type { Telling } from '#domain/notification/telling.ts'
import { Mark } from '../ui/mark.tsx'
import { sayTelling } from './telling-sentence.ts'

/** One line a person: told, not told yet, or not to be told any more. */
export function TellingList({ tellings }: { tellings: readonly Telling[] }) {
  return (
    <ul className="stack-s small">
      {tellings.map((telling, place) => {
        const { who, what, status } = sayTelling(telling)
        return (
          <li key={place}>
            {who}{' '}
            <Mark status={status} plain>
              {what}
            </Mark>
          </li>
        )
      })}
    </ul>
  )
}
