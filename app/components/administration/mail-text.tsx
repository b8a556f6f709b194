/** Splits at addresses of ours: what stands between them is text, whatever it looks like. */
function splitAtLinks(text: string, ownAddress: string): { text: string; href?: string }[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/g)
    .map((part) => (part.startsWith(`${ownAddress}/`) ? { text: part, href: part } : { text: part }))
}

/** The text of a mail, as text: nothing a mail contains becomes part of our page. Links lead only to our own screens. */
export function MailText({ text, ownAddress }: { text: string; ownAddress: string }) {
  return (
    <div className="panel mail-text">
      {splitAtLinks(text, ownAddress).map(({ text: part, href }, place) =>
        href ? (
          <a key={place} href={href}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  )
}
