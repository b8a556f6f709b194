import { data } from 'react-router'
import { db } from '#platform/db.server.ts'
import { previewTemplate } from '#services/drafting/open-template.server.ts'
import type { Route } from './+types/template-preview'
import { readTemplateAddress } from './template-address.ts'
import { wordFile } from './word-file.server.ts'

export async function loader({ params }: Route.LoaderArgs) {
  const address = readTemplateAddress(params)
  const file = address && (await previewTemplate(db, address))
  if (!file) throw data(null, { status: 404 })
  return wordFile(file)
}
