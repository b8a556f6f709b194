import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { countOfKind } from './labels.ts'

type Agency = { id: string; name: string; kind: OrganisationKind }

/** Kinds with several agencies also as a whole: "6 huyện, thị xã, thành phố" before each of them. */
export function agencyOptions(agencies: readonly Agency[]): { value: string; label: string }[] {
  const kinds = [...new Set(agencies.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => {
    const ofKind = agencies.filter((agency) => agency.kind === kind)
    const whole = ofKind.length > 1 ? [{ value: `kind:${kind}`, label: countOfKind(ofKind.length, kind) }] : []
    return [...whole, ...ofKind.map(({ id, name }) => ({ value: id, label: name }))]
  })
}
