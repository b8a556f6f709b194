import type { PublicationAction, PublishedWords } from '#domain/obstacle/publication.ts'
import { m } from '#i18n/messages.js'
import { Actions, Button } from '../ui/button.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { ActForm, type ActState } from './act-form.tsx'
import { ReasonForm } from './reason-form.tsx'

type Props = ActState & {
  actions: readonly PublicationAction[]
  commandIds: Readonly<Record<string, string>>
  /** As it is published, or as the filing has it: read before it is put before everybody. */
  words: PublishedWords
  isPublished: boolean
}

/** The answer for everybody, in the words of the DIC: never the filer's own, never by itself. */
export function PublicationForms({ actions, commandIds, words, isPublished, values, errors }: Props) {
  const common = (act: PublicationAction) => ({ values, errors, commandId: commandIds[act] ?? '' })
  return (
    <>
      {actions.includes('publish-answer') ? (
        <ActForm
          act="publish-answer"
          summary={isPublished ? m.filing_publish_again() : m.filing_publish()}
          {...common('publish-answer')}
        >
          {({ field }) => (
            <>
              <p className="small muted">{m.filing_publish_note()}</p>
              <TextField {...field('title', words.title)} label={m.filing_publish_title()} maxLength={200} />
              <TextArea {...field('question', words.question)} label={m.filing_publish_question()} rows={5} />
              <TextArea {...field('answer', words.answer)} label={m.filing_publish_answer()} rows={5} />
              <Actions>
                <Button>{m.filing_publish_submit()}</Button>
              </Actions>
            </>
          )}
        </ActForm>
      ) : null}
      {actions.includes('withdraw-publication') ? (
        <ReasonForm
          act="withdraw-publication"
          summary={m.filing_unpublish()}
          rows={2}
          {...common('withdraw-publication')}
        />
      ) : null}
    </>
  )
}
