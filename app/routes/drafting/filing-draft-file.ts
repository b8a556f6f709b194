import { db } from '#platform/db.server.ts'
import { draftOfFiling } from '#services/drafting/draft-of-filing.server.ts'
import { getRequestContext, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/filing-draft-file'
import { draftResponse } from './draft-response.server.ts'
import { readSigner } from './signer-address.ts'

export const loader = async ({ context, params, request }: Route.LoaderArgs) =>
  draftResponse(
    await draftOfFiling(db, {
      obstacleId: params.obstacleId,
      slug: params.kind,
      actor: requireActor(context),
      now: getRequestContext(context).now,
      signer: readSigner(request),
    }),
  )
