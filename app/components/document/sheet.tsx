import type { ReactNode } from 'react'
import { m } from '#i18n/messages.js'

/** A signed document, set like one (ND 30/2020). Its own words stay Vietnamese in every language of the screens. */
export function Sheet({ children }: { children: ReactNode }) {
  return (
    <article className="sheet doc" lang="vi">
      {children}
    </article>
  )
}

type HeadProps = {
  /** ỦY BAN NHÂN DÂN / TỈNH HÀ NAM */
  issuer: readonly string[]
  /** What follows the number: "KH-UBND". */
  symbol: string
  number?: string
  place: string
  /** Present when the document is dated. */
  issued?: { date: string; month: string; year: string }
  /** The year stands even where day and month were left blank. */
  year?: string
}

/** A gap in the text as received: dots, and said in words to who does not see them. */
function Blank({ dots }: { dots: number }) {
  return (
    <span className="blank" lang="vi">
      <span aria-hidden="true">{'.'.repeat(dots)}</span>
      <span className="only-read">{m.document_blank()}</span>
    </span>
  )
}

const lines = (texts: readonly string[]) =>
  texts.flatMap((text, place) => (place === 0 ? [text] : [<br key={text} />, text]))

export function DocumentHead({ issuer, symbol, number, place, issued, year }: HeadProps) {
  return (
    <div className="doc-head">
      <div>
        <b>{lines(issuer)}</b>
        Số: {number ?? <Blank dots={12} />}/{symbol}
      </div>
      <div>
        <b>{lines(['CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'])}</b>
        <i>
          {place}, ngày {issued?.date ?? <Blank dots={6} />} tháng {issued?.month ?? <Blank dots={6} />} năm{' '}
          {issued?.year ?? year ?? <Blank dots={6} />}
        </i>
      </div>
    </div>
  )
}

/** KẾ HOẠCH and its subject; `note` stands in the margin: what the reader must know of the paper itself. */
export function DocumentTitle({ kind, subject, note }: { kind: string; subject: string; note?: ReactNode }) {
  return (
    <div className="clause doc-open">
      <span />
      <div className="doc-title">
        <h1>
          <span>{kind}</span>
          {subject}
        </h1>
      </div>
      {note}
    </div>
  )
}

export function DocumentSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

export function DocumentHeading({ id, children }: { id?: string; children: ReactNode }) {
  return <h3 id={id}>{children}</h3>
}

/** Parts that assign nothing: folded, so that what assigns can be seen, and never cut. */
export function Fold({ title, remark, children }: { title: ReactNode; remark?: ReactNode; children: ReactNode }) {
  return (
    <details className="fold">
      <summary>
        <b>{title}</b>
        {remark ? <> · {remark}</> : null}
      </summary>
      <div className="plain">{children}</div>
    </details>
  )
}

/** Recipients and signature. */
export function DocumentClose({
  recipients,
  signature,
  signer,
}: {
  recipients: readonly string[]
  signature: readonly string[]
  signer?: string
}) {
  return (
    <div className="doc-close">
      <div className="to">
        <b>Nơi nhận:</b>
        <ul>
          {recipients.map((recipient) => (
            <li key={recipient}>{recipient}</li>
          ))}
        </ul>
      </div>
      <p className="sign">
        {lines(signature)}
        <span>{signer}</span>
      </p>
    </div>
  )
}
