import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { SignOffState } from '#domain/sign-off/sign-off-actions.ts'
import type { SignedAction } from '#domain/sign-off/signed-acts.ts'
import { m } from '#i18n/messages.js'
import { formatDate } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'

export type ShownSignature = {
  action: SignedAction
  isNeeded: boolean
  draft: { state: SignOffState; decidedAt: Date | null; decidedBy: string | null; reason: string | null } | null
}

const SAYS = {
  decline: m.sign_off_form_decline,
  submit: m.sign_off_form_submit,
  'request-extension': m.sign_off_form_request_extension,
} as const satisfies Record<SignedAction, () => string>

type Props = ShownSignature & { dueOn: PlainDate | null; dueTime: TimeOfDay | null }

/** Before an officer sends it: that it does not leave yet, and which day counts. */
export function SignatureNotice({ action, isNeeded, draft, dueOn, dueTime }: Props) {
  if (!isNeeded && !draft) return null
  const due = dueOn ? [formatDate(dueOn), dueTime].filter(Boolean).join(', ') : ''
  return (
    <Notice status={draft?.state === 'given-back' ? 'returned' : 'awaiting'}>
      {draft ? <p>{sayDraft(draft)}</p> : null}
      {isNeeded ? (
        <>
          <p>
            <b>{m.sign_off_form_title()}.</b> {SAYS[action]()}
          </p>
          <p>{due ? m.sign_off_form_due({ due }) : m.sign_off_form_undated()}</p>
        </>
      ) : null}
    </Notice>
  )
}

function sayDraft({ decidedAt, decidedBy, reason }: NonNullable<ShownSignature['draft']>): string {
  const day = decidedAt ? formatDate(dayAt(decidedAt)) : ''
  return reason ? m.sign_off_form_again({ name: decidedBy ?? '', day, reason }) : m.sign_off_form_taken_back({ day })
}

/** What follows when it is sent up. */
export const signatureEffects = (): string[] => [
  m.sign_off_effect_head(),
  m.sign_off_effect_inside(),
  m.sign_off_effect_take_back(),
]

export const signatureButton = ({ draft }: ShownSignature): string =>
  draft ? m.sign_off_send_again() : m.sign_off_send()
