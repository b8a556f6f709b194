import type { ReactNode } from 'react'
import { type DocumentPage, type PageEntry, type PageSection, shortAnchor } from '#domain/plan/page-of-document.ts'
import type { PlanHeader } from '#domain/plan/plan-reading.ts'
import { m } from '#i18n/messages.js'
import { Clause, Clauses } from '../document/clause.tsx'
import {
  DocumentClose,
  DocumentHead,
  DocumentHeading,
  DocumentSection,
  DocumentTitle,
  Fold,
  Sheet,
} from '../document/sheet.tsx'
import type { Status } from '../ui/status.ts'

export type ShownItem = {
  anchor: string
  text: string
  note: ReactNode
  states: readonly (Status | 'target')[]
  isDimmed: boolean
  isMatch: boolean
}

/** The closing paragraphs have no number on the paper. */
const CLOSING = 'KL'

type Props = {
  page: DocumentPage
  header: PlanHeader
  /** As registered since; blank where the paper still is. */
  registered: { number: string | null; issuedOn: string | null; signer: string | null; symbol: string | null }
  items: ReadonlyMap<string, ShownItem>
  titleNote?: ReactNode
}

/** The whole document as it was signed; parts that assign nothing are folded, never cut. */
export function PlanDocument({ page, header, registered, items, titleNote }: Props) {
  return (
    <Sheet>
      <header>
        <Letterhead page={page} header={header} registered={registered} />
        <DocumentTitle kind={header.kindWritten ?? m.plan_document()} subject={header.title ?? ''} note={titleNote} />
      </header>
      {page.preamble.length > 0 ? (
        <Fold title={m.plan_preamble()} remark={m.plan_preamble_remark({ count: page.preamble.length })}>
          {page.preamble.map((text) => (
            <p key={text}>
              <i>{text}</i>
            </p>
          ))}
        </Fold>
      ) : null}
      {page.sections.map((section) =>
        section.itemCount > 0 ? (
          <Section key={section.anchor} section={section} items={items} />
        ) : (
          <FoldedSection key={section.anchor} section={section} />
        ),
      )}
      {page.closing.length > 0 ? (
        <section id="vuong-mac" aria-label={m.plan_closing()}>
          <Entries entries={page.closing} section={CLOSING} items={items} />
        </section>
      ) : null}
      <DocumentClose
        recipients={header.recipients}
        signature={header.signatureLines.filter((line) => line !== header.signer)}
        signer={registered.signer ?? ''}
      />
    </Sheet>
  )
}

function Letterhead({ page, header, registered }: Pick<Props, 'page' | 'header' | 'registered'>) {
  const [year, month, date] = registered.issuedOn?.split('-') ?? []
  const writtenYear = /năm (\d{4})/u.exec(header.placeLine ?? '')?.[1]
  return (
    <DocumentHead
      issuer={page.issuer}
      symbol={registered.symbol ?? ''}
      {...(registered.number ? { number: registered.number } : {})}
      place={header.placeLine?.split(',')[0] ?? ''}
      {...(year && month && date
        ? { issued: { year, month: Number(month) <= 2 ? month : String(Number(month)), date } }
        : {})}
      {...(writtenYear ? { year: writtenYear } : {})}
    />
  )
}

function Section({ section, items }: { section: PageSection; items: Props['items'] }) {
  return (
    <DocumentSection id={`muc-${section.anchor}`} title={section.title}>
      {section.rows.map(({ heading, entries }, place) => (
        <Row
          key={heading?.anchor ?? place}
          heading={heading?.text}
          entries={entries}
          section={section.anchor}
          items={items}
        />
      ))}
    </DocumentSection>
  )
}

function Row({
  heading,
  entries,
  section,
  items,
}: {
  heading: string | undefined
  entries: readonly PageEntry[]
  section: string
  items: Props['items']
}) {
  return (
    <>
      {heading ? <DocumentHeading>{heading}</DocumentHeading> : null}
      {entries.length > 0 ? <Entries entries={entries} section={section} items={items} /> : null}
    </>
  )
}

function Entries({
  entries,
  section,
  items,
}: {
  entries: readonly PageEntry[]
  section: string
  items: Props['items']
}) {
  return (
    <Clauses>
      {entries.map(({ anchor, label, text, isItem }, place) => {
        const item = isItem && anchor ? items.get(anchor) : undefined
        const words = [label, item?.text ?? text].filter(Boolean).join(' ')
        if (!item || !anchor) return <Clause key={anchor ?? place} text={words} />
        return (
          <Clause
            key={anchor}
            id={anchor}
            {...(section === CLOSING ? {} : { anchor, shortAnchor: shortAnchor(anchor, section) })}
            text={words}
            states={item.states}
            dimmed={item.isDimmed}
            match={item.isMatch}
            note={item.note}
          />
        )
      })}
    </Clauses>
  )
}

function FoldedSection({ section }: { section: PageSection }) {
  const paragraphs = section.rows.flatMap(({ heading, entries }) => [
    ...(heading ? [heading.text] : []),
    ...entries.map(({ label, text }) => [label, text].filter(Boolean).join(' ')),
  ])
  return (
    <Fold title={section.title} remark={m.plan_assigns_nothing()}>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Fold>
  )
}
