import { m } from '#i18n/messages.js'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { Form } from '../ui/form.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { ComparedLine } from './comparison-table.tsx'

/** The list of places in the old document, once on the page, for all these forms. */
export const OLD_PLACES = 'cac-cau-cu'

type Props = { line: ComparedLine; commandId: string; error: string }

/** Where words and place do not tell, a person says which two sentences are the same one. */
export function MatchForm({ line: { change, before, after, isStated }, commandId, error }: Props) {
  const hidden = (
    <>
      <input type="hidden" name="act" value="match" />
      {after ? <input type="hidden" name="newAnchor" value={after.anchor} /> : null}
    </>
  )
  if (isStated)
    return (
      <Form commandId={commandId} className="no-print">
        {hidden}
        {before ? <input type="hidden" name="oldAnchor" value={before.anchor} /> : null}
        <Button kind="link" name="how" value="undo">
          {m.amendment_match_undo()}
        </Button>
      </Form>
    )
  if (change === 'changed')
    return (
      <Form commandId={commandId} className="no-print">
        {hidden}
        <Button kind="link" name="how" value="new">
          {m.amendment_unmatch()}
        </Button>
      </Form>
    )
  if (change !== 'new' || !after) return null
  return (
    <div className="no-print">
      <Details summary={m.amendment_match_label()} open={error !== ''}>
        <Form commandId={commandId}>
          {hidden}
          <TextField
            name="oldAnchor"
            id={`cau-${after.anchor}`}
            label={m.amendment_match_label()}
            hint={m.amendment_match_hint()}
            list={OLD_PLACES}
            autoComplete="off"
            short
            {...(error ? { error } : {})}
          />
          <Button name="how" value="match">
            {m.amendment_match_submit()}
          </Button>
        </Form>
      </Details>
    </div>
  )
}
