import type { ReactNode } from 'react'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { type HistoryLine, MatterHistory } from '../obstacle/history.tsx'
import { paths } from '../shell/paths.ts'
import { Block, Stack } from '../ui/block.tsx'
import { Facts } from '../ui/facts.tsx'
import { FileList, type ShownFile } from '../ui/file-link.tsx'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { askerLabel, questionStanding } from './labels.ts'
import type { ShownQuestion } from './question-list.tsx'

type Props = {
  question: ShownQuestion & {
    /** For whoever may read dossiers only. */
    dossier: { id: string; code: string; title: string } | null
  }
  /** Filings of the asked organisation itself that the question may be about. */
  ownFilings: readonly { id: string; code: string; title: string }[]
  today: PlainDate
  files: readonly ShownFile[]
  history: readonly HistoryLine[]
  children: ReactNode
}

/** One question: what is asked, by whom, until when; and of the dossier nothing that is not the reader's to see. */
export function QuestionDetails({ question, ownFilings, today, files, history, children }: Props) {
  const { label, status } = questionStanding(question, today)
  const { answer, answeredAt, holder } = question
  return (
    <Stack gap="l">
      <PageHead title={question.title} meta={question.code} lead={<Mark status={status}>{label}</Mark>} />
      {question.state === 'withdrawn' ? (
        <Notice>{question.withdrawReason || m.question_withdrawn_by_move()}</Notice>
      ) : null}
      <Block id="noi-dung" title={m.question_text()}>
        <p className="prose" lang="vi">
          {question.question}
        </p>
        <Facts facts={factsOf({ question, ownFilings })} />
      </Block>
      {answer && answeredAt ? (
        <Block id="tra-loi" title={m.question_answer()}>
          <p className="quote-s" lang="vi">
            {answer}
          </p>
          <p className="faint small">{m.question_answered_line({ holder, on: formatDate(dayAt(answeredAt)) })}</p>
          {files.length > 0 ? <FileList files={files} /> : null}
        </Block>
      ) : null}
      {children}
      <Block id="lich-su" title={m.question_history()}>
        <MatterHistory lines={history} />
      </Block>
    </Stack>
  )
}

const factsOf = ({ question, ownFilings }: Pick<Props, 'question' | 'ownFilings'>) => [
  { label: m.question_fact_asker(), value: askerLabel(question.askedByRole) },
  { label: m.question_whom(), value: question.holder },
  { label: m.question_fact_asked(), value: formatDate(dayAt(question.askedAt)) },
  ...(question.dueOn ? [{ label: m.question_due(), value: formatDate(question.dueOn) }] : []),
  ...(question.dossier
    ? [
        {
          label: m.question_fact_dossier(),
          value: (
            <a className="touch" href={paths.dossier(question.dossier.id)}>
              {`${question.dossier.code}: ${question.dossier.title}`}
            </a>
          ),
        },
      ]
    : []),
  ...(ownFilings.length > 0
    ? [
        {
          label: m.question_fact_own_filings(),
          value: (
            <ul>
              {ownFilings.map(({ id, code, title }) => (
                <li key={id}>
                  <a className="touch" href={paths.obstacle(id)}>
                    {code}
                  </a>{' '}
                  {title}
                </li>
              ))}
            </ul>
          ),
        },
      ]
    : []),
]
