import { type AskedAgency, findAskedAgencies, findFilerNames } from '#data/consultation.server.ts'
import { canBeConsulted, nameIn } from '#domain/consultation/round.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'

/**
 * The agencies as they are today. What an enterprise is asked names nobody else who filed: it would learn of another
 * one's filing (handbook 2.8).
 */
export async function checkAsked(
  tx: Transaction,
  {
    dossier,
    agencyIds,
    words,
  }: { dossier: { id: string; holderId: string }; agencyIds: readonly string[]; words: readonly string[] },
): Promise<Result<AskedAgency[]>> {
  const agencies = (await findAskedAgencies(tx, agencyIds)).filter((agency) => canBeConsulted(agency, dossier))
  if (agencies.length < agencyIds.length) return refuse('agency-cannot-be-asked', { field: 'agencyIds' })
  const enterprises = agencies.filter(({ kind }) => kind === 'enterprise')
  if (enterprises.length === 0) return accept(agencies)
  const filers = await findFilerNames(tx, dossier.id)
  for (const { id, shortName } of enterprises) {
    const others = filers.flatMap((filer) => (filer.id === id ? [] : filer.names))
    const name = nameIn(words, others)
    if (name !== undefined)
      return refuse('filer-named', { field: 'questions', params: { name, organisation: shortName } })
  }
  return accept(agencies)
}
