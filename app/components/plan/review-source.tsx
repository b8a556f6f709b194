import type { ReviewState } from '#domain/plan/gap-ledger.ts'
import type { MarkedText } from '#domain/plan/mark-phrases.ts'
import type { DocumentPage, PageEntry, PageSection } from '#domain/plan/page-of-document.ts'
import { m } from '#i18n/messages.js'
import { Mark } from '../ui/mark.tsx'
import { Marked } from './marked-text.tsx'
import { type Part, PartTaker } from './part-taker.tsx'

export type Sentence = {
  anchor: string
  parts: readonly MarkedText[]
  state: ReviewState
  gaps: number
  isUnsure: boolean
  isDimmed: boolean
}

type Props = {
  page: DocumentPage
  sentences: readonly Sentence[]
  current: string
  hrefTo: (anchor: string) => string
  parts: readonly Part[]
  personId: string
  partCommandId: string
}

/** Of a longer document only the section in hand is set: each key loads the page again. */
const LONG = 200

/** The document with every sentence and how far its review is; a section that is done folds away. */
export function ReviewSource(props: Props) {
  const { page, sentences, current, hrefTo } = props
  const known = new Map(sentences.map((sentence) => [sentence.anchor, sentence]))
  const isLong = sentences.length > LONG
  const currentPlace = page.sections.findIndex((section) => anchorsOf(section).includes(current))
  const toLine = (entry: PageEntry, place: number) => (
    <Line
      key={entry.anchor ?? place}
      entry={entry}
      sentence={known.get(entry.anchor ?? '')}
      isCurrent={entry.anchor === current}
      href={entry.anchor ? hrefTo(entry.anchor) : null}
    />
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus, so that it scrolls with the keys
    <section className="source" aria-labelledby="van-ban" tabIndex={0} lang="vi">
      <h2 id="van-ban" className="only-read">
        {m.plan_review_source()}
      </h2>
      {page.sections.map((section, place) => {
        const states = itemsOf(section).map((anchor) => known.get(anchor)?.state)
        const done = states.filter((state) => state !== 'pending').length
        const body = <SectionBody key={section.anchor} section={section} toLine={toLine} />
        // What stands before the first heading has none.
        const name = section.title || m.plan_section_unnamed()
        const remark = section.itemCount === 0 ? m.plan_assigns_nothing() : null
        // What lies before the open sentence folds too: without script the page opens at its top.
        const isFolded = place !== currentPlace && (isLong || done === states.length || place < currentPlace)
        const summary = remark
          ? `${name}: ${remark}`
          : m.plan_review_section_done({ title: name, done, count: states.length })
        const [first] = anchorsOf(section)
        if (isFolded && isLong)
          return (
            <p key={section.anchor} className="fold-source">
              {first ? <a href={hrefTo(first)}>{summary}</a> : summary}
            </p>
          )
        return isFolded ? (
          <details key={section.anchor} className="fold-source">
            <summary>{summary}</summary>
            {body}
          </details>
        ) : (
          <div key={section.anchor}>
            {section.title ? <h3>{section.title}</h3> : null}
            {section.itemCount > 0 && section.anchor ? <Taker {...props} section={section.anchor} /> : null}
            {body}
          </div>
        )
      })}
      <ol>{page.closing.map(toLine)}</ol>
    </section>
  )
}

function Taker({ section, parts, personId, partCommandId }: Props & { section: string }) {
  const part = parts.find((one) => one.section === section)
  return <PartTaker section={section} part={part} personId={personId} commandId={partCommandId} />
}

const anchorsOf = ({ rows }: PageSection): string[] =>
  rows.flatMap(({ entries }) => entries.flatMap(({ anchor }) => (anchor ? [anchor] : [])))

const itemsOf = ({ rows }: PageSection): string[] =>
  rows.flatMap(({ entries }) => entries.flatMap(({ anchor, isItem }) => (isItem && anchor ? [anchor] : [])))

type ToLine = (entry: PageEntry, place: number) => React.ReactNode

function SectionBody({ section, toLine }: { section: PageSection; toLine: ToLine }) {
  return section.rows.map(({ heading, entries }, place) => (
    <div key={heading?.anchor ?? place}>
      {heading ? <h4>{heading.text}</h4> : null}
      {entries.length > 0 ? <ol>{entries.map(toLine)}</ol> : null}
    </div>
  ))
}

type LineProps = { entry: PageEntry; sentence: Sentence | undefined; isCurrent: boolean; href: string | null }

function Line({ entry, sentence, isCurrent, href }: LineProps) {
  const words = sentence ? <Marked parts={sentence.parts} /> : entry.text
  const label = entry.label ? `${entry.label} ` : ''
  const kind = isCurrent ? 'is-current' : !sentence ? 'is-context' : sentence.isDimmed ? 'is-dimmed' : undefined
  return (
    <li className={kind} aria-current={isCurrent || undefined} id={entry.anchor ?? undefined}>
      <span className="state">{sentence ? <State sentence={sentence} isCurrent={isCurrent} /> : null}</span>
      <p>
        {href ? (
          <a href={href}>
            {label}
            {words}
          </a>
        ) : (
          <>
            {label}
            {words}
          </>
        )}
      </p>
    </li>
  )
}

function State({ sentence, isCurrent }: { sentence: Sentence; isCurrent: boolean }) {
  const { anchor, state, gaps, isUnsure } = sentence
  if (isCurrent) return <b>{anchor}</b>
  if (state === 'pending')
    return (
      <>
        {anchor}
        {isUnsure ? <small className="unsure">{m.review_unsure()}</small> : null}
      </>
    )
  return (
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
  )
}
