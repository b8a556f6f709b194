import type { SubjectType } from '#domain/shared/subject-types.ts'

type Message = {
  personId: string
  subjectType: SubjectType
  params: Record<string, string | number>
  dedupeKey: string
}
type StandIn = { giverId: string; giverName: string; deputyId: string; deputyName: string }

/** What concerns a person, and not the work of the role. */
const OWN: readonly SubjectType[] = ['person', 'delegation', 'calendar', 'reform']

/**
 * Messages about the work go to the person represented and to the deputy, each naming the other. A deputy who is told
 * anyway gets one message, which names the person represented: the key is the deputy's own, where it names its reader.
 */
export function copyToDeputies<Sent extends Message>(
  messages: readonly Sent[],
  { standIns, except }: { standIns: readonly StandIn[]; except?: string | null },
): Sent[] {
  const copied = messages.map((message) => ({ message, standIns: standInsOf(message, standIns) }))
  const copies = copied.flatMap(({ message, standIns: theirs }) =>
    theirs
      .filter(({ deputyId }) => deputyId !== except)
      .map(({ giverId, giverName, deputyId }) => ({
        ...message,
        personId: deputyId,
        params: { ...message.params, onBehalfOf: giverName },
        dedupeKey: keyOf(message.dedupeKey, { giverId, deputyId }),
      })),
  )
  const copyOf = new Map(copies.map((copy) => [copy.dedupeKey, copy]))
  const originals = copied.map(({ message, standIns: theirs }) => {
    const deputy = theirs.map(({ deputyName }) => deputyName).join(', ')
    const onBehalfOf = copyOf.get(message.dedupeKey)?.params.onBehalfOf
    if (!deputy && !onBehalfOf) return message
    return {
      ...message,
      params: { ...message.params, ...(deputy ? { deputy } : {}), ...(onBehalfOf ? { onBehalfOf } : {}) },
    }
  })
  const own = new Set(messages.map(({ dedupeKey }) => dedupeKey))
  return [...originals, ...copies.filter(({ dedupeKey }) => !own.has(dedupeKey))]
}

const standInsOf = ({ personId, subjectType }: Message, standIns: readonly StandIn[]): StandIn[] =>
  OWN.includes(subjectType) ? [] : standIns.filter(({ giverId }) => giverId === personId)

const keyOf = (key: string, { giverId, deputyId }: { giverId: string; deputyId: string }): string =>
  key.endsWith(giverId) ? key.slice(0, -giverId.length) + deputyId : `${key}:${deputyId}`
