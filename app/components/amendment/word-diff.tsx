import { diffWords } from '#domain/amendment/diff-words.ts'
import { m } from '#i18n/messages.js'

type Props = { before: string; after: string; side: 'before' | 'after' | 'both' }

/** The words with what was struck and put in: by line, by colour, and said to whom the page is read out. */
export function WordDiff({ before, after, side }: Props) {
  return (
    <span lang="vi">
      {diffWords(before, after).map(({ kind, text }, place) => {
        if (kind === 'same') return <span key={place}>{text}</span>
        if (kind === 'deleted')
          return side === 'after' ? null : (
            <del key={place}>
              <span className="only-read"> {m.amendment_deleted()} </span>
              {text}
            </del>
          )
        return side === 'before' ? null : (
          <ins key={place}>
            <span className="only-read"> {m.amendment_inserted()} </span>
            {text}
          </ins>
        )
      })}
    </span>
  )
}
