import type { ReviewState } from '#domain/plan/gap-ledger.ts'
import type { MarkedText } from '#domain/plan/mark-phrases.ts'
import type { DocumentPage, PageEntry, PageSection } from '#domain/plan/page-of-document.ts'
import { m } from '#i18n/messages.js'
import { Mark } from '../ui/mark.tsx'
import { Marked } from './marked-text.tsx'
import { planPaths } from './plan-paths.ts'

export type Sentence = { anchor: string; parts: readonly MarkedText[]; state: ReviewState; gaps: number }

type Props = { planId: string; page: DocumentPage; sentences: readonly Sentence[]; current: string }

/** The document with every sentence and how far its review is; a section that is done folds away. */
export function ReviewSource({ planId, page, sentences, current }: Props) {
  const known = new Map(sentences.map((sentence) => [sentence.anchor, sentence]))
  const sections = page.sections.filter(({ itemCount }) => itemCount > 0)
  const currentPlace = sections.findIndex((section) => anchorsOf(section).includes(current))
  const toLine = (entry: PageEntry) => (
    <Line
      key={entry.anchor}
      planId={planId}
      entry={entry}
      sentence={known.get(entry.anchor ?? '')}
      isCurrent={entry.anchor === current}
    />
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus, so that it scrolls with the keys
    <section className="source" aria-labelledby="van-ban" tabIndex={0} lang="vi">
      <h2 id="van-ban" className="only-read">
        {m.plan_review_source()}
      </h2>
      {sections.map((section, place) => {
        const states = anchorsOf(section).map((anchor) => known.get(anchor)?.state)
        const done = states.filter((state) => state !== 'pending').length
        const body = <SectionBody key={section.anchor} section={section} toLine={toLine} />
        // What lies before the open sentence folds too: without script the page opens at its top.
        const isFolded = place !== currentPlace && (done === states.length || place < currentPlace)
        return isFolded ? (
          <details key={section.anchor} className="fold-source">
            <summary>{m.plan_review_section_done({ title: section.title, done, count: states.length })}</summary>
            {body}
          </details>
        ) : (
          <div key={section.anchor}>
            <h3>{section.title}</h3>
            {body}
          </div>
        )
      })}
      <ol>{page.closing.filter(({ isItem }) => isItem).map(toLine)}</ol>
    </section>
  )
}

const anchorsOf = ({ rows }: PageSection): string[] =>
  rows.flatMap(({ entries }) => entries.flatMap(({ anchor, isItem }) => (isItem && anchor ? [anchor] : [])))

function SectionBody({ section, toLine }: { section: PageSection; toLine: (entry: PageEntry) => React.ReactNode }) {
  return section.rows.map(({ heading, entries }, place) => (
    <div key={heading?.anchor ?? place}>
      {heading ? <h4>{heading.text}</h4> : null}
      <ol>{entries.filter(({ isItem }) => isItem).map(toLine)}</ol>
    </div>
  ))
}

type LineProps = { planId: string; entry: PageEntry; sentence: Sentence | undefined; isCurrent: boolean }

function Line({ planId, entry, sentence, isCurrent }: LineProps) {
  if (!sentence) return null
  const { anchor, parts, state, gaps } = sentence
  return (
    <li className={isCurrent ? 'is-current' : undefined} aria-current={isCurrent || undefined} id={anchor}>
      <span className="state">
        {isCurrent ? <b>{anchor}</b> : null}
        {!isCurrent && state === 'pending' ? anchor : null}
        {!isCurrent && state !== 'pending' ? (
          <>
            <Mark status={state === 'not-a-task' ? 'withdrawn' : gaps > 0 ? 'near-due' : 'done'} plain>
              {anchor}
            </Mark>
            <span className="only-read">
              {' '}
              {state === 'not-a-task'
                ? m.plan_not_a_task()
                : gaps > 0
                  ? m.plan_review_with_gaps({ count: gaps })
                  : m.plan_review_done()}
            </span>
          </>
        ) : null}
      </span>
      <p>
        <a href={planPaths.review(planId, anchor)}>
          {entry.label ? `${entry.label} ` : ''}
          <Marked parts={parts} />
        </a>
      </p>
    </li>
  )
}
