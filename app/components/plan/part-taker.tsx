import { m } from '#i18n/messages.js'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'

export type Part = { section: string; personId: string; person: string }

type Props = { section: string; part: Part | undefined; personId: string; commandId: string }

/** Who reviews this section. Said, not locked: whoever takes it over is seen to have done so. */
export function PartTaker({ section, part, personId, commandId }: Props) {
  const isMine = part?.personId === personId
  return (
    <Form commandId={commandId} className="part-taker">
      <input type="hidden" name="section" value={section} />
      <span>{part ? (isMine ? m.review_part_mine() : m.review_part_of({ person: part.person })) : null}</span>{' '}
      <Button kind="link" name="act" value={isMine ? 'leave-part' : 'take-part'}>
        {isMine ? m.review_part_leave() : m.review_part_take({ section })}
      </Button>
    </Form>
  )
}
