import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { decideCorrection } from '#services/dossier/decide-correction.server.ts'
import { proposeCorrection } from '#services/dossier/propose-correction.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import type { Act } from './act.ts'
import type { Dossier, Register } from './model.ts'

const dossiers = (register: Register) => [...register.dossiers.values()]
const clerk = () => 'clerk' as const
const secondPerson = () => 'second-person' as const
type Field = Dossier['corrections'][number]

/** Also while a record waits that is to replace it. */
const hasDocumentInForce = ({ state, replacement }: Dossier): boolean => state === 'resolved' || replacement !== null

const finds = (field: Field): Act<Dossier> => ({
  targets: dossiers,
  by: clerk,
  isOpen: (dossier) => hasDocumentInForce(dossier) && !dossier.corrections.includes(field),
  run: async (context, { id: dossierId }) => {
    const document = await db.resolution.findFirst({
      where: { dossierId, state: { in: ['in-force', 'recorded'] } },
      orderBy: { recordedAt: 'asc' },
      include: { points: { where: { kind: 'assignment' } } },
    })
    const isWords = field === 'point-text'
    const newValue = isWords ? `Giao việc theo bản giấy ${context.now.getTime()}.` : `${context.now.getTime()}/TB`
    const pointId = isWords ? (document?.points[0]?.id ?? null) : null
    return proposeCorrection({ resolutionId: document?.id ?? newId(), field, pointId, newValue }, context)
  },
  note: ({ corrections }) => {
    corrections.push(field)
  },
})

async function decide(decision: 'confirm' | 'refuse', dossierId: string, context: CommandContext) {
  const waiting = await db.resolutionCorrection.findFirst({
    where: { state: 'proposed', resolution: { dossierId, state: 'in-force' } },
    orderBy: { proposedAt: 'asc' },
  })
  const { resolutionId, id } = waiting ?? { resolutionId: newId(), id: newId() }
  return decideCorrection({ resolutionId, correctionId: id, decision }, context)
}

const decides = (decision: 'confirm' | 'refuse'): Act<Dossier> => ({
  targets: dossiers,
  by: secondPerson,
  isOpen: ({ corrections }) => corrections.length > 0,
  run: (context, { id }) => decide(decision, id, context),
  note: ({ corrections }) => {
    corrections.shift()
  },
})

/** Each document in force by the typing errors that are found in its record. */
export const CORRECTION_ACTS = {
  'find-wrong-number': finds('number'),
  'find-wrong-words': finds('point-text'),
  'confirm-correction': decides('confirm'),
  'refuse-correction': decides('refuse'),
  'confirm-own-correction': {
    targets: dossiers,
    by: clerk,
    isOpen: () => false,
    run: (context, { id }) => decide('confirm', id, context),
    note: () => undefined,
  },
} as const satisfies Record<string, Act<Dossier>>
