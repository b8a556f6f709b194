import { z } from 'zod'
import { LEVEL_PARAMS, STANDING_PARAMS } from '#components/escalation/list-params.ts'
import { BACK_PARAM, CURSOR_PARAM } from '#components/ui/list-href.ts'
import { ESCALATION_LEVELS } from '#domain/assignment/capacities.ts'
import {
  ESCALATION_STANDINGS,
  type EscalationCursor,
  type EscalationQuestion,
} from '#domain/escalation/list-question.ts'

const Id = z.uuid()
const Milliseconds = z.coerce.number().int().min(0).max(8.64e15)

function readCursor(address: URLSearchParams): EscalationCursor | null {
  const backwards = address.has(BACK_PARAM)
  const [ms, id = ''] = (address.get(backwards ? BACK_PARAM : CURSOR_PARAM) ?? '').split('_')
  const at = Milliseconds.safeParse(ms || Number.NaN)
  return at.success && Id.safeParse(id).success ? { at: new Date(at.data), id, backwards } : null
}

export const writeCursor = ({ raisedAt, id }: { raisedAt: Date; id: string }): string => `${raisedAt.getTime()}_${id}`

/** What the address asks for; what it does not know is left out, never an error. */
export function readEscalationQuestion(address: URLSearchParams): EscalationQuestion {
  const level = ESCALATION_LEVELS.find((one) => LEVEL_PARAMS[one] === address.get('cap'))
  const leadId = Id.safeParse(address.get('co-quan'))
  return {
    standing: ESCALATION_STANDINGS.find((one) => STANDING_PARAMS[one] === address.get('loai')) ?? 'waiting',
    filter: { ...(level ? { level } : {}), ...(leadId.success ? { leadId: leadId.data } : {}) },
    cursor: readCursor(address),
  }
}
