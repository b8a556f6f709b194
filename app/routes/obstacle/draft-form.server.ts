import type { RouterContextProvider } from 'react-router'
import { ObstacleDraftSchema } from '#domain/obstacle/draft.ts'
import { keepDraft } from '#services/obstacle/keep-draft.server.ts'
import { type FormState, parseForm } from '../form-data.server.ts'
import { toCommandContext } from '../request-context.server.ts'
import type { UploadForm } from '../upload-form.server.ts'

/** Keeps a filing as it stands in its form; what may not stay is named beside its field, as when it is sent. */
export async function keepTyped(
  { form, keptFiles, refusals }: UploadForm,
  context: Readonly<RouterContextProvider>,
): Promise<{ ok: true; draftId: string; isKept: boolean } | ({ ok: false } & FormState)> {
  const parsed = parseForm(ObstacleDraftSchema, form)
  if (!parsed.ok) return { ok: false, values: parsed.state.values, errors: [...refusals, ...parsed.state.errors] }
  const { value, values, commandId } = parsed
  const kept = await keepDraft(
    { values: value, fileIds: keptFiles.map(({ id }) => id) },
    toCommandContext(context, commandId),
  )
  if (refusals.length > 0) return { ok: false, values, errors: refusals }
  if (!kept.ok && kept.reason !== 'draft-empty')
    return { ok: false, values, errors: [{ field: '', reason: kept.reason }] }
  return { ok: true, draftId: commandId, isKept: kept.ok }
}
