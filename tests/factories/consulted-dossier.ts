import type { OpenConsultation } from '#domain/consultation/forms.ts'
import type { SlipAction } from '#domain/consultation/slip-actions.ts'
import type { Stance } from '#domain/consultation/states.ts'
import { db } from '#platform/db.server.ts'
import { giveOpinion } from '#services/consultation/give-opinion.server.ts'
import { openConsultation } from '#services/consultation/open-consultation.server.ts'
import { done } from './filing.ts'
import { commandBy, type OrganisationKey, type Province } from './province.ts'
import { seedProposedDossier } from './submitted-dossier.ts'

export const coordinatorAt = (province: Province, at: string) => commandBy(province.actor('dic', 'coordinator'), at)

export const roundOf = (
  province: Province,
  agencies: readonly OrganisationKey[],
  changes: Partial<OpenConsultation> = {},
): OpenConsultation => ({
  title: 'Vị trí trạm tại xã Thi Sơn',
  questions: 'Vị trí thay thế có phù hợp quy hoạch không?',
  agencyIds: agencies.map((key) => province.organisationId[key]),
  dueOn: null,
  silenceRule: null,
  ...changes,
})

/** A proposed dossier in a round opened on 05/11/2024, to be answered until the 12th. */
export async function seedConsultedDossier(
  province: Province,
  {
    agencies = ['construction', 'finance'],
    ...changes
  }: Partial<OpenConsultation> & { agencies?: readonly OrganisationKey[] } = {},
): Promise<string> {
  const { dossierId } = await seedProposedDossier(province)
  const context = coordinatorAt(province, '2024-11-05T10:00:00+07:00')
  await done(openConsultation({ dossierId, ...roundOf(province, agencies, changes) }, context))
  return dossierId
}

/** The newest slip of an agency. */
export const slipOf = (province: Province, key: OrganisationKey) =>
  db.opinionSlip.findFirstOrThrow({ where: { holderId: province.organisationId[key] }, orderBy: { sentAt: 'desc' } })

type Said = { at?: string; stance?: Stance; text?: string; action?: SlipAction; fileIds?: readonly string[] }

/** An agency answers its slip, on 07/11/2024 unless a test says otherwise. */
export async function answerSlip(
  province: Province,
  key: OrganisationKey,
  { at = '2024-11-07T09:00:00+07:00', stance = 'differ', text = 'Vị trí ngoài quy hoạch.', ...said }: Said = {},
) {
  const { action = 'give', fileIds = [] } = said
  const { id: slipId } = await slipOf(province, key)
  const actor = province.actor(key, key === 'viettel' || key === 'vnpt' ? 'carrier' : 'officer')
  const opinion = { stance, text, documentNumber: null, documentOn: null }
  return giveOpinion({ slipId, action, opinion, fileIds }, commandBy(actor, at))
}
