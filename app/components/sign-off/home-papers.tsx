import type { TimelinessClass } from '#domain/deadline/timeliness.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { m } from '#i18n/messages.js'
import { actionPath } from '../assignment/action-slugs.ts'
import { statusOf } from '../assignment/timeliness-mark.tsx'
import { Owed, OwedList } from '../inbox/owed.tsx'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Day } from '../ui/day.tsx'
import { formatDate, formatWorkingDays } from '../ui/format.ts'
import { signedActLabel } from './labels.ts'
import type { ShownPaper } from './papers-block.tsx'

export type HomePaper = ShownPaper & {
  assignmentId: string
  label: string
  text: string
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  /** How its work stands. */
  class: TimelinessClass
  /** Working days since it was sent up. */
  waitedDays: number
}

/** What the head has to sign, oldest first. */
export function PapersToSign({ papers }: { papers: readonly HomePaper[] }) {
  if (papers.length === 0) return null
  return (
    <Block id="cho-ky" title={m.sign_off_home_sign()} aside={<PapersLink count={papers.length} />}>
      <OwedList>
        {papers.map((paper, place) => (
          <PaperRow
            key={paper.id}
            paper={paper}
            said={
              paper.waitedDays === 0
                ? m.sign_off_waits_today()
                : m.sign_off_waits({ days: formatWorkingDays(paper.waitedDays) })
            }
            next={{ href: paths.signOff(paper.id), label: m.sign_off_open_sign() }}
            isFirst={place === 0}
          />
        ))}
      </OwedList>
    </Block>
  )
}

/** What came back to an officer unsigned. */
export function PapersToMend({ papers }: { papers: readonly HomePaper[] }) {
  if (papers.length === 0) return null
  return (
    <Block id="tra-lai-ky" title={m.sign_off_home_mend()} aside={<PapersLink count={papers.length} />}>
      <OwedList>
        {papers.map((paper) => (
          <PaperRow
            key={paper.id}
            paper={paper}
            said={m.sign_off_state_given_back()}
            next={{ href: actionPath(paper.assignmentId, paper.action), label: m.sign_off_mend() }}
          />
        ))}
      </OwedList>
    </Block>
  )
}

/** How many wait here; all of them, the signed ones too, are a click away. */
const PapersLink = ({ count }: { count: number }) => (
  <>
    {m.home_count({ count })} · <a href={paths.signOffs()}>{m.sign_off_list_short()}</a>
  </>
)

function PaperRow({
  paper,
  said,
  next,
  isFirst = false,
}: {
  paper: HomePaper
  said: string
  next: { href: string; label: string }
  isFirst?: boolean
}) {
  const { id, action, label, text, dueOn, dueTime, askedAt, preparedBy, decidedBy, reason } = paper
  return (
    <Owed
      status={statusOf(paper.class)}
      timeliness={said}
      due={dueOn ? <Day on={dueOn} time={dueTime} /> : undefined}
      part={`${label} · ${signedActLabel(action)} · ${m.sign_off_by({ name: preparedBy, day: formatDate(dayAt(askedAt)) })}`}
      text={text}
      href={paths.signOff(id)}
      remark={reason && decidedBy ? m.sign_off_given_back_reason({ name: decidedBy, reason }) : undefined}
      actions={
        <ButtonLink href={next.href} kind={isFirst ? 'main' : 'plain'}>
          {next.label}
        </ButtonLink>
      }
    />
  )
}
