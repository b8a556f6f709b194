import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Details } from '../ui/details.tsx'
import { formatDate } from '../ui/format.ts'
import { Quote } from '../ui/quote.tsx'

export type EarlierSentence = {
  anchor: string
  text: string
  until: Date
  document: { id: string; title: string }
}

/** The sentences an assignment rested on before documents amended it, each with its place in its document. */
export function EarlierSentences({ sentences }: { sentences: readonly EarlierSentence[] }) {
  return sentences.map(({ anchor, text, until, document }) => (
    <Details
      key={`${document.id}${anchor}`}
      summary={m.amendment_earlier({ day: formatDate(dayAt(until)) })}
      open={sentences.length === 1}
    >
      <Quote small cite={paths.clause(document.id, anchor)}>
        {text}
      </Quote>
      <p className="faint">
        <a href={paths.clause(document.id, anchor)}>{m.amendment_earlier_in({ anchor, title: document.title })}</a>
      </p>
    </Details>
  ))
}
