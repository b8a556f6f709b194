import { dayAt } from '#domain/shared/plain-date.ts'
import type { SignOffState } from '#domain/sign-off/sign-off-actions.ts'
import type { SignedAction } from '#domain/sign-off/signed-acts.ts'
import { m } from '#i18n/messages.js'
import { actionPath } from '../assignment/action-slugs.ts'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { Actions, ButtonLink } from '../ui/button.tsx'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { SIGN_OFF_STATE_LABELS, signedActLabel } from './labels.ts'

export type ShownPaper = {
  id: string
  action: SignedAction
  state: SignOffState
  askedAt: Date
  preparedBy: string
  decidedBy: string | null
  reason: string | null
}

type Props = { assignmentId: string; papers: readonly ShownPaper[]; isHead: boolean }

/** What has not left the agency yet, for its own people. */
export function PapersBlock({ assignmentId, papers, isHead }: Props) {
  if (papers.length === 0) return null
  return (
    <Block id="trinh-ky" title={m.sign_off_block()} aside={<span className="faint">{m.sign_off_block_note()}</span>}>
      {papers.map((paper) => (
        <Paper key={paper.id} assignmentId={assignmentId} paper={paper} isHead={isHead} />
      ))}
    </Block>
  )
}

function Paper({ assignmentId, paper, isHead }: { assignmentId: string; paper: ShownPaper; isHead: boolean }) {
  const { id, action, state, askedAt, preparedBy, decidedBy, reason } = paper
  const { status, label } = SIGN_OFF_STATE_LABELS[state]
  const isPending = state === 'pending'
  return (
    <div className="stack-s">
      <p>
        <Mark status={status}>{label()}</Mark> <b>{signedActLabel(action)}</b>{' '}
        <span className="muted">{m.sign_off_by({ name: preparedBy, day: formatDate(dayAt(askedAt)) })}</span>
      </p>
      {reason && decidedBy ? <p>{m.sign_off_given_back_reason({ name: decidedBy, reason })}</p> : null}
      <Actions>
        {isPending || isHead ? null : (
          <ButtonLink href={actionPath(assignmentId, action)} kind="main">
            {m.sign_off_mend()}
          </ButtonLink>
        )}
        <ButtonLink href={paths.signOff(id)} kind={isPending && isHead ? 'main' : 'plain'}>
          {isPending && isHead ? m.sign_off_open_sign() : m.sign_off_open()}
        </ButtonLink>
      </Actions>
    </div>
  )
}
