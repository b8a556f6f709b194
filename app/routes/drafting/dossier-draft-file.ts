import { db } from '#platform/db.server.ts'
import { draftOfDossier } from '#services/drafting/draft-of-dossier.server.ts'
import { getRequestContext, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/dossier-draft-file'
import { draftResponse } from './draft-response.server.ts'

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  draftResponse(
    await draftOfDossier(db, {
      dossierId: params.dossierId,
      slug: params.kind,
      actor: requireActor(context),
      now: getRequestContext(context).now,
    }),
  )
