import type { SentenceChange } from '#domain/amendment/compare-plans.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Mark } from '../ui/mark.tsx'
import { Cell, Table } from '../ui/table.tsx'
import { SENTENCE_CHANGE_LABELS } from './labels.ts'
import { MatchForm } from './match-form.tsx'
import { WordDiff } from './word-diff.tsx'

type Sentence = { anchor: string; text: string }
export type ComparedLine = {
  change: SentenceChange
  before: Sentence | null
  after: Sentence | null
  isMoved: boolean
  isStated: boolean
}

type Props = {
  planId: string
  amendedId: string
  lines: readonly ComparedLine[]
  /** A repealed sentence, not one that is merely missing. */
  isAmending: boolean
  /** Where sentences may still be matched: a command id for each line. */
  match: { commandIds: readonly string[]; failedAnchor: string; error: string } | null
}

/** The two texts side by side, on a phone one below the other; each sentence leads to its place in its document. */
export function ComparisonTable({ planId, amendedId, lines, isAmending, match }: Props) {
  return (
    <Table
      className="compared"
      caption={m.amendment_title()}
      stack
      columns={[
        { label: m.amendment_column_change() },
        { label: m.amendment_before() },
        { label: m.amendment_after() },
      ]}
    >
      {lines.map((line, place) => {
        const { change, before, after, isMoved, isStated } = line
        const { label, status } = SENTENCE_CHANGE_LABELS[change]
        const key = `${after?.anchor ?? ''}<${before?.anchor ?? ''}`
        return (
          <tr key={key}>
            <th scope="row">
              <Mark status={status}>{label()}</Mark>
              {isMoved ? <span className="faint"> {m.amendment_moved()}</span> : null}
              {isStated ? <span className="faint"> {m.amendment_stated()}</span> : null}
            </th>
            <Cell label={m.amendment_before()}>
              <Side documentId={amendedId} own={before} other={after} side="before" none={m.amendment_none_before()} />
            </Cell>
            <Cell label={m.amendment_after()}>
              <Side
                documentId={planId}
                own={after}
                other={before}
                side="after"
                none={isAmending ? m.amendment_repealed_after() : m.amendment_none_after()}
              />
              {match ? (
                <MatchForm
                  line={line}
                  commandId={match.commandIds[place] ?? ''}
                  error={match.failedAnchor === (after?.anchor ?? before?.anchor) ? match.error : ''}
                />
              ) : null}
            </Cell>
          </tr>
        )
      })}
    </Table>
  )
}

type SideProps = {
  documentId: string
  own: Sentence | null
  other: Sentence | null
  side: 'before' | 'after'
  none: string
}

function Side({ documentId, own, other, side, none }: SideProps) {
  if (!own) return <span className="faint">{none}</span>
  const [before, after] = side === 'before' ? [own, other] : [other, own]
  return (
    <>
      <a href={paths.clause(documentId, own.anchor)}>
        <b>{own.anchor}</b>
      </a>{' '}
      {before && after ? (
        <WordDiff before={before.text} after={after.text} side={side} />
      ) : side === 'before' ? (
        <del lang="vi">{own.text}</del>
      ) : (
        <ins lang="vi">{own.text}</ins>
      )}
    </>
  )
}
