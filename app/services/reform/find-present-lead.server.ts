import { findOrganisationEnding } from '#data/reform-register.server.ts'
import { isEnding } from '#domain/reform/reform.ts'
import type { Transaction } from '#platform/db.server.ts'

/** Who answers today for work of this organisation: itself, or where it has ended the first receiver of its line. */
export async function findPresentLead(tx: Transaction, organisationId: string): Promise<string> {
  const content = await findOrganisationEnding(tx, organisationId)
  const line = content?.lines.filter(isEnding).find(({ from }) => from.includes(organisationId))
  const first = line?.to[0]
  return first ? findPresentLead(tx, first.organisationId) : organisationId
}
