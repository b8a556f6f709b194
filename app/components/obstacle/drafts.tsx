import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { Instant } from '../ui/day.tsx'
import { Form } from '../ui/form.tsx'

type Draft = { id: string; title: string; savedAt: Date }

/** Filings that this person has begun and not sent; nobody else sees them. */
export function Drafts({ drafts }: { drafts: readonly Draft[] }) {
  if (drafts.length === 0) return null
  return (
    <Block id="ban-nhap" title={m.filing_drafts_title()} aside={m.filing_drafts_note()}>
      <ul className="stack-s">
        {drafts.map(({ id, title, savedAt }) => (
          <li key={id}>
            <a className="touch" href={paths.obstacleDraft(id)}>
              {title || m.filing_draft_untitled()}
            </a>{' '}
            <span className="faint">
              {m.filing_draft_saved()} <Instant at={savedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Block>
  )
}

export function DropDraft({ id }: { id: string }) {
  return (
    <Form commandId={id} files action={paths.newObstacle()}>
      <Actions>
        <Button kind="stop" name="act" value="drop-draft">
          {m.filing_draft_drop()}
        </Button>
      </Actions>
    </Form>
  )
}
