import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { Owed, OwedList } from '../inbox/owed.tsx'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Day } from '../ui/day.tsx'
import { formatDate } from '../ui/format.ts'

export type OwedQuestion = {
  id: string
  code: string
  title: string
  since: Date
  dueOn: PlainDate | null
  isLate: boolean
}

/** Questions of the leadership that wait for the agency, each with its one act. */
export function OwedQuestions({ questions }: { questions: readonly OwedQuestion[] }) {
  if (questions.length === 0) return null
  return (
    <Block id="cau-hoi" title={m.question_home()} aside={m.home_count({ count: questions.length })}>
      <OwedList>
        {questions.map(({ id, code, title, since, dueOn, isLate }) => (
          <Owed
            key={id}
            status={isLate ? 'overdue' : 'awaiting'}
            timeliness={isLate ? m.question_state_late() : m.question_state_open()}
            due={dueOn ? <Day on={dueOn} /> : undefined}
            part={m.question_home_part({ code, day: formatDate(dayAt(since)) })}
            text={title}
            plain
            href={paths.question(id)}
            actions={<ButtonLink href={paths.question(id)}>{m.question_answer_act()}</ButtonLink>}
          />
        ))}
      </OwedList>
    </Block>
  )
}
