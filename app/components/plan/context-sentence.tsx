import { m } from '#i18n/messages.js'
import { Actions, Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'

/** A sentence that the reader took for an explanation: it stays one, unless a person says that it gives work. */
export function ContextSentence({ anchor, text, commandId }: { anchor: string; text: string; commandId: string }) {
  return (
    <>
      <div className="block-head">
        <h2 id="cau">{m.document_clause({ anchor })}</h2>
        <span className="faint">{m.plan_item_context()}</span>
      </div>
      <blockquote className="quote quote-s gap-top-s" lang="vi">
        “{text}”
      </blockquote>
      <p className="gap-top-s">{m.review_context_what()}</p>
      <Form commandId={commandId} className="gap-top">
        <input type="hidden" name="anchor" value={anchor} />
        <Actions formEnd>
          <Button name="act" value="promote" aria-keyshortcuts="D">
            {m.review_promote()} <kbd>D</kbd>
          </Button>
        </Actions>
      </Form>
    </>
  )
}
