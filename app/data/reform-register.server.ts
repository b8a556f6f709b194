import type { Register } from '#domain/reform/check-reform.ts'
import type { NamedOrganisation } from '#domain/reform/find-by-name.ts'
import {
  type NewOrganisation,
  type ReformContent,
  ReformContentSchema,
  type RenameLine,
} from '#domain/reform/reform.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import { addDays, type PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { insertOrganisation } from './organisation-register.server.ts'
import { toDateColumn } from './plain-date.server.ts'

export type PresentOrganisation = NamedOrganisation & { isCoordinator: boolean }

/** The organisations that exist today, in the order of the register. */
export const findPresentOrganisations = (reader: Reader): Promise<PresentOrganisation[]> =>
  reader.$queryRaw<PresentOrganisation[]>`
    SELECT o.id, o.kind, o.name, o.short_name AS "shortName", o.parent_id AS "parentId",
           EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id AND m.role = 'coordinator' AND m.ended_at IS NULL) AS "isCoordinator"
      FROM organisation o WHERE o.valid_to IS NULL ORDER BY o.sort_order, o.id`

export const toRegister = (organisations: readonly PresentOrganisation[]): Register =>
  new Map(organisations.map((organisation) => [organisation.id, organisation]))

/** Short names by id, of organisations that have ended too. */
export async function findShortNames(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await reader.organisation.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, shortName: true },
  })
  return new Map(rows.map(({ id, shortName }) => [id, shortName]))
}

/** An organisation that begins with the reform. */
export const beginOrganisation = (
  tx: Transaction,
  { organisation, effectiveOn }: { organisation: NewOrganisation; effectiveOn: PlainDate },
): Promise<void> => insertOrganisation(tx, { ...organisation, isTelecom: false, validFrom: effectiveOn })

/** The name of until now is kept with its last day, and found by search as before. */
export async function renameOrganisation(
  tx: Transaction,
  { line, effectiveOn, reformId }: { line: RenameLine; effectiveOn: PlainDate; reformId: string },
): Promise<void> {
  const { organisationId, name, shortName, nameEn } = line
  const before = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true, shortName: true, nameEn: true, folded: true },
  })
  const { folded, ...formerNames } = before
  const untilOn = toDateColumn(effectiveOn)
  await tx.organisationName.create({ data: { id: newId(), organisationId, ...formerNames, untilOn, reformId } })
  await tx.organisation.update({
    where: { id: organisationId },
    data: {
      name,
      shortName,
      nameEn,
      folded: foldText(`${name} ${shortName} ${nameEn} ${folded}`),
      version: { increment: 1 },
    },
  })
}

export async function placeUnder(
  tx: Transaction,
  { organisationIds, parentId }: { organisationIds: readonly string[]; parentId: string | null },
): Promise<void> {
  await tx.organisation.updateMany({ where: { id: { in: [...organisationIds] } }, data: { parentId } })
}

/** The reform under which an organisation ended. */
export async function findOrganisationEnding(
  reader: Reader,
  organisationId: string,
): Promise<ReformContent | undefined> {
  const row = await reader.organisationSuccession.findFirst({
    where: { predecessorId: organisationId },
    select: { reform: { select: { content: true } } },
  })
  return row ? ReformContentSchema.parse(row.reform.content) : undefined
}

/** Its last day is the one before; whoever received something, and every receiver of its line, succeeds it. */
export async function endOrganisation(
  tx: Transaction,
  args: { organisationId: string; successorIds: readonly string[]; effectiveOn: PlainDate; reformId: string },
): Promise<void> {
  const { organisationId, successorIds, effectiveOn, reformId } = args
  await tx.organisation.update({
    where: { id: organisationId },
    data: { validTo: toDateColumn(addDays(effectiveOn, -1)), version: { increment: 1 } },
  })
  await tx.organisationSuccession.createMany({
    data: successorIds.map((successorId) => ({
      predecessorId: organisationId,
      successorId,
      fromOn: toDateColumn(effectiveOn),
      reformId,
    })),
  })
}
