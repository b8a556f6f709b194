/** What a person who leaves has to hand on; a delegation ends instead. */
export const LEFT_KINDS = ['officer', 'sign-off', 'dossier', 'plan-part', 'reform', 'delegation'] as const
export type LeftKind = (typeof LEFT_KINDS)[number]

export type LeftWork = {
  kind: LeftKind
  id: string
  label: string
  title: string
  /** Who may take it over; nobody for what ends. */
  receivers: { id: string; name: string }[]
}

/** Form field of the receiver of one item. */
export const receiverField = ({ kind, id }: Pick<LeftWork, 'kind' | 'id'>): string => `to:${kind}:${id}`
export const ALL_FIELD = 'to:all'

export type HandedOn = LeftWork & { receiverId: string }

/** Who takes over what: as chosen for the item, else whoever was chosen for all, where that one may. */
export function decideHandingOn(
  work: readonly LeftWork[],
  chosen: Readonly<Record<string, string>>,
): { handedOn: HandedOn[]; left: LeftWork[] } {
  const handedOn: HandedOn[] = []
  const left: LeftWork[] = []
  for (const item of work.filter(({ kind }) => kind !== 'delegation')) {
    const asked = chosen[receiverField(item)] || chosen[ALL_FIELD]
    const receiver = item.receivers.find(({ id }) => id === asked)
    if (receiver) handedOn.push({ ...item, receiverId: receiver.id })
    else left.push(item)
  }
  return { handedOn, left }
}
