/** Looks something up once for each question. */
export function remember<Question, Answer>(
  find: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer> {
  const known = new Map<string, Promise<Answer>>()
  return (question) => {
    const key = JSON.stringify(question)
    const answer = known.get(key) ?? find(question)
    known.set(key, answer)
    return answer
  }
}
