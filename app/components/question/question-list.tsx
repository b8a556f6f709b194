import type { QuestionState } from '#domain/question/question-actions.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { BeforeSplit, type Related } from '../dossier/split-parts.tsx'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Notice } from '../ui/notice.tsx'
import { askerLabel, questionStanding } from './labels.ts'

export type ShownQuestion = {
  id: string
  code: string
  state: QuestionState
  title: string
  question: string
  askedByRole: 'leadership' | 'office'
  askedAt: Date
  holder: string
  dueOn: PlainDate | null
  answer: string | null
  answeredAt: Date | null
  withdrawReason: string | null
  /** The dossier about which it was asked, where this one was split from it afterwards. */
  from?: Related | undefined
}

/** What was asked while the dossier was decided, of whom, and the answers word for word. */
export function QuestionList({ questions, today }: { questions: readonly ShownQuestion[]; today: PlainDate }) {
  if (questions.length === 0) return null
  return (
    <Block id="cau-hoi" title={m.question_list()} aside={m.question_count({ count: questions.length })}>
      {questions.map((question) => (
        <Question key={question.id} question={question} today={today} />
      ))}
    </Block>
  )
}

/** While somebody is asked the limit stands still, and it is said whose turn it is. */
export function QuestionWaits({ questions }: { questions: readonly ShownQuestion[] }) {
  return questions
    .filter(({ state }) => state === 'open')
    .map(({ id, holder, code }) => (
      <Notice key={id} status="awaiting">
        {m.question_waits_notice({ holder, code })}
      </Notice>
    ))
}

function Question({ question, today }: { question: ShownQuestion; today: PlainDate }) {
  const { id, code, title, holder, askedByRole, askedAt, dueOn, answer, answeredAt, from } = question
  const { label, status } = questionStanding(question, today)
  return (
    <div className="stack-s">
      <p>
        <a className="touch" href={paths.question(id)}>
          {code}
        </a>{' '}
        <b>{title}</b> <Mark status={status}>{label}</Mark>
      </p>
      <p className="faint small">
        {m.question_asked_line({
          asker: askerLabel(askedByRole),
          holder,
          on: formatDate(dayAt(askedAt)),
          due: dueOn ? formatDate(dueOn) : '',
        })}
      </p>
      <BeforeSplit from={from} />
      <p lang="vi">{question.question}</p>
      {answer && answeredAt ? (
        <>
          <p className="quote-s" lang="vi">
            {answer}
          </p>
          <p className="faint small">{m.question_answered_line({ holder, on: formatDate(dayAt(answeredAt)) })}</p>
        </>
      ) : null}
      {question.state === 'withdrawn' ? (
        <p className="muted">{question.withdrawReason || m.question_withdrawn_by_move()}</p>
      ) : null}
    </div>
  )
}
