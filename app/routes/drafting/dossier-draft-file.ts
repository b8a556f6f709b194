import { db } from '#platform/db.server.ts'
import { draftOfDossier } from '#services/drafting/draft-of-dossier.server.ts'
import { getRequestContext, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/dossier-draft-file'
import { draftResponse } from './draft-response.server.ts'
import { readSigner } from './signer-address.ts'

export const loader = async ({ context, params, request }: Route.LoaderArgs) =>
  draftResponse(
    await draftOfDossier(db, {
      dossierId: params.dossierId,
      slug: params.kind,
      actor: requireActor(context),
      now: getRequestContext(context).now,
      signer: readSigner(request),
    }),
  )
