const memories: Map<string, Promise<unknown>>[] = []

/** Looks something up once for each question. */
export function remember<Question, Answer>(
  find: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer> {
  const known = new Map<string, Promise<Answer>>()
  memories.push(known)
  return (question) => {
    const key = JSON.stringify(question)
    const answer = known.get(key) ?? find(question)
    known.set(key, answer)
    return answer
  }
}

/** Another province begins: its rows have other ids. */
export function forgetAll(): void {
  for (const known of memories) known.clear()
}
