import type { CauseClass } from '#domain/obstacle/states.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { formatDate } from '../ui/format.ts'
import { causeLabel } from './labels.ts'

export type ShownAnswer = {
  id: string
  title: string
  question: string
  answer: string
  causeClass: CauseClass
  district: string
  publishedAt: Date
}

/** Answers as they were published: what was the matter, and what was answered. */
export function PublishedAnswers({ answers }: { answers: readonly ShownAnswer[] }) {
  return (
    <ul className="stack">
      {answers.map(({ id, title, question, answer, causeClass, district, publishedAt }) => (
        <li key={id} className="panel stack-s" id={`tra-loi-${id}`}>
          <h3>{title}</h3>
          <p className="faint">
            {[causeLabel(causeClass), district, m.filing_published_on({ day: formatDate(dayAt(publishedAt)) })]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className="prose">
            <b>{m.filing_published_question()}</b> {question}
          </p>
          <p className="prose">
            <b>{m.filing_published_answer()}</b> {answer}
          </p>
        </li>
      ))}
    </ul>
  )
}
