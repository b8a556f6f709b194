import type { DraftKind } from '#domain/drafting/kinds.ts'
import { m } from '#i18n/messages.js'
import { Block } from '../ui/block.tsx'
import { draftLabel } from './labels.ts'

type Link = { kind: DraftKind; href: string }

/** The papers that this person may draft here; for a filer that drafts nothing, its own answer. */
export function DraftLinks({ links, isOwnAnswer = false }: { links: readonly Link[]; isOwnAnswer?: boolean }) {
  if (links.length === 0) return null
  return (
    <div className="no-print">
      <Block id="van-ban-du-thao" title={isOwnAnswer ? m.drafting_answer_block() : m.drafting_block()}>
        <p className="faint">{isOwnAnswer ? m.drafting_answer_hint() : m.drafting_block_hint()}</p>
        <ul className="plain">
          {links.map(({ kind, href }) => (
            <li key={kind}>
              <a className="touch" href={href}>
                {draftLabel(kind)}
              </a>{' '}
              <span aria-hidden="true">·</span>{' '}
              <a className="touch" href={`${href}/tai-ve`} aria-label={m.drafting_word_of({ kind: draftLabel(kind) })}>
                {m.drafting_word()}
              </a>
            </li>
          ))}
        </ul>
      </Block>
    </div>
  )
}
