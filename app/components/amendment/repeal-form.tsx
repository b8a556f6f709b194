import { m } from '#i18n/messages.js'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { Form } from '../ui/form.tsx'
import { TextField } from '../ui/text-field.tsx'
import { OLD_PLACES } from './match-form.tsx'

/** A repeal in words that are not regular enough to be read. */
export function RepealForm({ commandId, error }: { commandId: string; error: string }) {
  return (
    <div className="no-print">
      <Details summary={m.amendment_repeal_title()} open={error !== ''}>
        <Form commandId={commandId}>
          <input type="hidden" name="act" value="match" />
          <TextField
            name="oldAnchor"
            id="oldAnchor"
            label={m.amendment_repeal_label()}
            hint={m.amendment_match_hint()}
            list={OLD_PLACES}
            autoComplete="off"
            short
            {...(error ? { error } : {})}
          />
          <Button name="how" value="gone">
            {m.amendment_repeal_submit()}
          </Button>
        </Form>
      </Details>
    </div>
  )
}
