import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import type { FieldMessage } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { type ReviewedSentence, ReviewForm } from './review-form.tsx'
import { SentenceCuts, type SentenceToCut, TakeBack } from './sentence-cuts.tsx'
import { SentenceHead, type SentenceInHand } from './sentence-head.tsx'
import { type HistoryLine, SentenceHistory } from './sentence-history.tsx'
import { type ReviewedTarget, TargetForm } from './target-form.tsx'

const FORM_ID = 'duyet-cau'

type Props = {
  sentence: ReviewedSentence & SentenceToCut & SentenceInHand & { decidedBy: string | null }
  /** Of a sentence that sets a target. */
  target: ReviewedTarget | null
  history: readonly HistoryLine[]
  periodEnd: PlainDate | null
  laterHref: string | null
  commandIds: { main: string; split: string; setAside: string; acts: string }
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

/** Which of the page's forms was sent: it comes back with what was typed, the others as they are stored. */
const FORM_OF: Readonly<Record<string, 'split' | 'setAside' | 'acts'>> = {
  split: 'split',
  'not-a-task': 'setAside',
  'join-next': 'acts',
  'join-previous': 'acts',
  reopen: 'acts',
  undo: 'acts',
}

/** The sentence in hand: its words, what is decided of it, and what was done to it. */
export function SentenceDesk({ sentence, target, history, periodEnd, laterHref, values, errors, ...props }: Props) {
  const sent = values ? (FORM_OF[textOf(values, 'act')] ?? 'main') : null
  const commandIds = { ...props.commandIds, ...(sent ? { [sent]: textOf(values, 'commandId') } : {}) }
  const isMain = sent === 'main'
  const main = {
    commandId: commandIds.main,
    values: isMain ? values : undefined,
    errors: isMain ? errors : [],
    laterHref,
  }
  const isDecided = sentence.reviewState !== 'pending' && sentence.decidedBy !== null
  return (
    <>
      <SentenceHead sentence={sentence} />
      {isDecided ? (
        <p className="small muted gap-top-s">{m.review_decided_by({ person: sentence.decidedBy ?? '' })}</p>
      ) : null}
      <TakeBack sentence={sentence} commandId={commandIds.acts} />
      {sentence.kind === 'obstacle-clause' ? null : (
        <>
          {target ? (
            <TargetForm id={FORM_ID} sentence={sentence} target={target} {...main} />
          ) : (
            <ReviewForm id={FORM_ID} sentence={sentence} periodEnd={periodEnd} {...main} />
          )}
          <SentenceCuts
            sentence={sentence}
            commandIds={commandIds}
            values={isMain ? undefined : values}
            errors={isMain ? [] : errors}
          />
        </>
      )}
      <SentenceHistory lines={history} />
    </>
  )
}
