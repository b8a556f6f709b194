import { accept, type Result, refuse } from '#domain/shared/result.ts'

/** Who of the leadership is in charge of a dossier, and who stands in. */
export type NamedLeaders = { leaderId: string; substituteId: string | null }

/** Both are of the leadership today, and two people; answers the name of who is in charge. */
export function checkNamedLeaders(
  choices: readonly { id: string; name: string }[],
  { leaderId, substituteId }: NamedLeaders,
): Result<{ leader: string }> {
  const leader = choices.find(({ id }) => id === leaderId)
  if (!leader) return refuse('leader-unknown', { field: 'leaderId' })
  if (substituteId === null) return accept({ leader: leader.name })
  if (substituteId === leaderId) return refuse('substitute-same', { field: 'substituteId' })
  if (!choices.some(({ id }) => id === substituteId)) return refuse('leader-unknown', { field: 'substituteId' })
  return accept({ leader: leader.name })
}
