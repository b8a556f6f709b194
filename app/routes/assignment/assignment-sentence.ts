import { data, redirect } from 'react-router'
import { z } from 'zod'
import { paths } from '#components/shell/paths.ts'
import { findSentencePlace } from '#data/assignment-sentence.server.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import { db } from '#platform/db.server.ts'
import { requireActor } from '../request-context.server.ts'
import type { Route } from './+types/assignment-sentence'

const Id = z.uuid()

/**
 * From wherever an assignment is named, a list or a mail, to its exact sentence in its document: an address of its own,
 * so that it leads to the sentence in force even after an amendment.
 */
export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = assignmentScope(requireActor(context))
  const isId = Id.safeParse(params.assignmentId).success
  const place = isId ? await findSentencePlace(db, { id: params.assignmentId, scope }) : undefined
  if (!place) throw data(null, { status: 404 })
  return redirect(paths.clause(place.documentId, place.anchor))
}
