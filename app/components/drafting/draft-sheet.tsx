import { type Draft, type DraftBlock, splitArticle } from '#domain/drafting/draft.ts'

/** The paper of the office, in Vietnamese whatever language the screen has. */
export function DraftSheet({ draft }: { draft: Draft }) {
  const { title, authority, addressees, grounds, blocks, signature, recipients } = draft
  return (
    <article className="paper" lang="vi">
      <Letterhead draft={draft} />
      {title ? (
        <div className="paper-title">
          <p>{title.type}</p>
          <p>{title.subject}</p>
        </div>
      ) : null}
      {authority ? <p className="paper-centre">{authority}</p> : null}
      <Addressees names={addressees} />
      {grounds.map((ground) => (
        <p key={ground} className="paper-ground">
          {ground}
        </p>
      ))}
      {blocks.map((block, at) => (
        <Part key={at} block={block} />
      ))}
      <div className="paper-end">
        <div className="paper-copies">
          <p>Nơi nhận:</p>
          {recipients.map((recipient) => (
            <p key={recipient}>{recipient}</p>
          ))}
        </div>
        <div className="paper-sign">
          {signature.lines.map((words) => (
            <p key={words}>{words}</p>
          ))}
          {signature.name ? <p className="paper-signer">{signature.name}</p> : null}
        </div>
      </div>
    </article>
  )
}

const Letterhead = ({ draft: { superior, issuer, symbol, subjectBelow, place, year } }: { draft: Draft }) => (
  <div className="paper-head">
    <div>
      {superior ? <p>{superior}</p> : null}
      <p className="paper-issuer">{issuer}</p>
      <p className="paper-number">
        Số: <span className="paper-blank" /> {symbol}
      </p>
      {subjectBelow ? <p className="paper-below">{subjectBelow}</p> : null}
    </div>
    <div>
      <p className="paper-state">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
      <p className="paper-motto">Độc lập - Tự do - Hạnh phúc</p>
      <p className="paper-day">
        {place}, ngày <span className="paper-blank" /> tháng <span className="paper-blank" /> năm {year}
      </p>
    </div>
  </div>
)

function Addressees({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  if (names.length === 1) return <p className="paper-to">Kính gửi: {names[0]}</p>
  return (
    <div className="paper-to-many">
      <p>Kính gửi:</p>
      <ul>
        {names.map((name, at) => (
          <li key={name}>
            - {name}
            {at === names.length - 1 ? '.' : ';'}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Part({ block }: { block: DraftBlock }) {
  if (block.kind === 'table') return <PaperTable {...block} />
  if (block.kind === 'article') {
    const { name, rest } = splitArticle(block.text)
    return (
      <p>
        <b>{name}</b>
        {rest}
      </p>
    )
  }
  return (
    <p className={block.kind === 'enacting' ? 'paper-heading paper-centre' : `paper-${block.kind}`}>{block.text}</p>
  )
}

function PaperTable({ columns, rows }: Extract<DraftBlock, { kind: 'table' }>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled with the keys
    <section className="paper-table" aria-label={columns.map(({ heading }) => heading).join(', ')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((words, at) => (
                <td key={at} className={columns[at]?.centred ? 'paper-mid' : undefined}>
                  {words}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
