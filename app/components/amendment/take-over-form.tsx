import { m } from '#i18n/messages.js'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'

/** Unchanged sentences that were reviewed before: one act instead of one each. */
export function TakeOverForm({ count, commandId }: { count: number; commandId: string }) {
  if (count === 0) return null
  return (
    <Notice>
      <p>{m.amendment_take_over_what({ count })}</p>
      <Form commandId={commandId} className="gap-top-s">
        <Button name="act" value="take-over">
          {m.amendment_take_over({ count })}
        </Button>
      </Form>
    </Notice>
  )
}
