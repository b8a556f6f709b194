import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'

/** Work that came without a sentence of a plan, by an order or a resolution, is known by its code. */
const isCode = (label: string): boolean => label.startsWith('NV-')

/** From wherever an assignment is named to its exact sentence in its document. */
export function SentenceLink({ assignmentId, label }: { assignmentId: string; label: string }) {
  if (isCode(label)) return null
  return (
    <>
      {' '}
      <a
        className="faint small touch"
        href={paths.sentence(assignmentId)}
        aria-label={m.assignment_sentence_of({ label })}
      >
        {m.assignment_sentence()}
      </a>
    </>
  )
}
