const LONGEST = 110
/** A shorter clause is no name of a work yet. */
const SHORTEST = 24

/**
 * A line by which people recognise the work in lists: the first clause of the sentence, cut between words.
 * Only a start for the person who reviews; the sentence itself is kept in full.
 */
export function shortTitle(text: string): string {
  const clause = /^(.+?)(?:[;.]\s|[;.]?$)/u.exec(text)?.[1] ?? text
  if (clause.length <= LONGEST) return clause.replace(/[\s;.,/]+$/u, '')
  const commas = [...clause.slice(0, LONGEST).matchAll(/,\s/gu)].map(({ index }) => index)
  const comma = commas.findLast((index) => index >= SHORTEST)
  if (comma !== undefined && comma > LONGEST / 2) return clause.slice(0, comma)
  return `${clause.slice(0, clause.lastIndexOf(' ', LONGEST))}…`
}
