import { switchHeadSigns } from '#services/sign-off/switch-head-signs.server.ts'
import { type Deed, moment } from './chronicle.ts'
import { headOf } from './doers.ts'
import { findOrganisationId } from './look-up.ts'

const DIC = 'Sở TT&TT'

/** The director of Sở TT&TT has begun to sign what leaves the department. */
export const HEAD_SIGNS_DEEDS: readonly Deed[] = [
  {
    at: moment('2024-10-28 08:10'),
    by: headOf(DIC),
    says: `lets the head of ${DIC} sign`,
    act: async (context) =>
      switchHeadSigns({ organisationId: await findOrganisationId(DIC), headSigns: true }, context),
  },
]
