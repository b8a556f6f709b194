import { findLeadChoices, findOfficerChoices } from '#data/assignment-choices.server.ts'
import type { AssignmentPage } from '#data/assignment-reader.server.ts'
import { findAwaitable } from '#data/assignment-wait.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { AssignmentAction } from '#domain/assignment/life-cycle.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { Reader } from '#platform/db.server.ts'
import { readWaits, type SeenWait } from './read-waits.server.ts'

type Choice = { id: string; name: string }
type Asked = {
  action: AssignmentAction | null
  page: AssignmentPage
  actor: Actor
  /** Words to find among many, where an act chooses from all work. */
  search: string
}

/** What the form of an act offers to choose from: agencies, officers, the parts of an assignment. */
export async function findActChoices(reader: Reader, { action, page, actor, search }: Asked) {
  const own = page.agencyDates.find(
    ({ purpose, organisationId, endedAt }) =>
      purpose === 'internal-date' && organisationId === actor.organisationId && endedAt === null,
  )
  const partiesIn = (role: string) =>
    page.parties.filter((party) => party.role === role).map((party) => party.organisationId)
  return {
    choices: await findChoices(reader, { action, page, actor, search }),
    parties: {
      agencies: action === 'change-parties' ? await findAgencies(reader, page) : [],
      coordinatingIds: partiesIn('coordinating'),
      followingIds: partiesIn('following'),
      hasOfficer: page.officerId !== null,
      internalDueOn: own?.dueOn ?? null,
    },
  }
}

async function findChoices(reader: Reader, { action, page, actor, search }: Asked): Promise<Choice[]> {
  if (action === 'reroute' || action === 'edit') return findLeadChoices(reader)
  if (action === 'hand-down') return findOfficerChoices(reader, page.leadId)
  if (action === 'link-awaited')
    return findAwaitable(reader, {
      scope: assignmentScope(actor),
      search,
      except: [page.id, ...page.waits.map(({ other }) => other.id)],
    })
  if (action === 'unlink-awaited') return readWaits({ ...page, actor }).waits.map(toChoice)
  const parts = page.parties.filter(({ role }) => role === 'coordinating')
  const named = (shown: typeof parts) =>
    shown.map(({ organisation }) => ({ id: organisation.id, name: organisation.shortName }))
  if (action === 'send-part-back') return named(parts.filter(({ partState }) => partState === 'contributed'))
  return action === 'set-part-date' ? named(parts.filter(({ partState }) => partState !== 'contributed')) : []
}

const toChoice = ({ id, agency, work }: SeenWait): Choice => ({
  id,
  name: [work?.label, agency, work?.title].filter(Boolean).join(' · '),
})

/** Agencies that can have a part, and those that have one today; never the lead. */
async function findAgencies(reader: Reader, page: AssignmentPage): Promise<(Choice & { kind: OrganisationKind })[]> {
  const present = await findLeadChoices(reader)
  const others = page.parties.flatMap(({ organisation }) =>
    present.some(({ id }) => id === organisation.id)
      ? []
      : [{ id: organisation.id, name: organisation.shortName, kind: organisation.kind as OrganisationKind }],
  )
  return [...present, ...others].filter(({ id }) => id !== page.leadId)
}
