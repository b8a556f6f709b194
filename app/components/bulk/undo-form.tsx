import { m } from '#i18n/messages.js'
import { Actions, Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'

/** Within ten minutes a button; afterwards the sentence why there is none. */
export function UndoForm({ commandId, mayUndo, says }: { commandId: string; mayUndo: boolean; says: string }) {
  if (!mayUndo) return <Notice>{says}</Notice>
  return (
    <Form commandId={commandId}>
      <Confirm
        id="hoan-tac"
        title={m.bulk_undo_title()}
        consequences={[m.bulk_undo_1(), m.bulk_undo_2(), m.bulk_undo_3()]}
        note={says}
      >
        <Actions formEnd>
          <Button>{m.bulk_undo()}</Button>
        </Actions>
      </Confirm>
    </Form>
  )
}
