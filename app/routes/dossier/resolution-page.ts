import { data, redirect } from 'react-router'
import { paths } from '#components/shell/paths.ts'
import { findDossierOfResolution } from '#data/dossier-reader.server.ts'
import { db } from '#platform/db.server.ts'
import type { Route } from './+types/resolution-page'

/** A resolution is read where it was asked for: on the page of its dossier, with filings, points and answers. */
export async function loader({ params }: Route.LoaderArgs) {
  const dossierId = await findDossierOfResolution(db, params.resolutionId)
  if (!dossierId) throw data(null, { status: 404 })
  return redirect(`${paths.dossier(dossierId)}#van-ban`)
}
