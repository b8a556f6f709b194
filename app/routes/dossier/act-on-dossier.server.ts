import type { RouterContextProvider } from 'react-router'
import { z } from 'zod'
import { paths } from '#components/shell/paths.ts'
import { DirectionSchema, ProposalSchema, ReasonSchema } from '#domain/obstacle/forms.ts'
import { ReturnForMissingSchema, SubmitDossierSchema } from '#domain/obstacle/office-check-forms.ts'
import type { Result } from '#domain/shared/result.ts'
import { confirmResolution } from '#services/dossier/confirm-resolution.server.ts'
import { editProposal } from '#services/dossier/edit-proposal.server.ts'
import { giveDirection } from '#services/dossier/give-direction.server.ts'
import { passOfficeCheck } from '#services/dossier/pass-office-check.server.ts'
import { returnDossier } from '#services/dossier/return-dossier.server.ts'
import { returnResolution } from '#services/dossier/return-resolution.server.ts'
import { submitDossier } from '#services/dossier/submit-dossier.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { answer, invalid, parseForm, refused } from '../form-data.server.ts'
import { toCommandContext } from '../request-context.server.ts'

type Call = { dossierId: string; context: CommandContext }

const act = <Schema extends z.ZodType>(
  schema: Schema,
  flash: string,
  call: (value: z.output<Schema>, call: Call) => Promise<Result<{ code: string }>>,
) => ({ schema, flash, call: (value: unknown, to: Call) => call(value as z.output<Schema>, to) })

const Note = z.object({ note: z.string().max(4000, 'too-long').default('') })
const ACTS = {
  'edit-proposal': act(ProposalSchema, 'dossier-proposal-saved', (proposal, { dossierId, context }) =>
    editProposal({ dossierId, ...proposal }, context),
  ),
  submit: act(SubmitDossierSchema, 'dossier-submitted', (submission, { dossierId, context }) =>
    submitDossier({ dossierId, ...submission }, context),
  ),
  'pass-check': act(Note, 'dossier-passed', ({ note }, { dossierId, context }) =>
    passOfficeCheck({ dossierId, note }, context),
  ),
  'return-for-missing': act(ReturnForMissingSchema, 'dossier-returned', (returned, { dossierId, context }) =>
    returnDossier({ dossierId, ...returned }, context),
  ),
  direct: act(DirectionSchema, 'dossier-directed', (direction, { dossierId, context }) =>
    giveDirection({ dossierId, ...direction }, context),
  ),
  'confirm-resolution': act(Note, 'dossier-in-force', ({ note }, { dossierId, context }) =>
    confirmResolution({ dossierId, note }, context),
  ),
  'return-resolution': act(ReasonSchema, 'dossier-resolution-returned', ({ reason }, { dossierId, context }) =>
    returnResolution({ dossierId, reason }, context),
  ),
} as const

/** A form of the dossier's page: refused with everything typed, or done and said once. */
export async function actOnDossier(args: {
  context: Readonly<RouterContextProvider>
  request: Request
  dossierId: string
}) {
  const { context, request, dossierId } = args
  const form = await request.formData()
  const wanted = String(form.get('act') ?? '')
  const chosen = wanted in ACTS ? ACTS[wanted as keyof typeof ACTS] : undefined
  if (!chosen) return refused({ ok: false, reason: 'action-not-open' })
  const parsed = parseForm(chosen.schema, form)
  if (!parsed.ok) return invalid(parsed.state)
  const result = await chosen.call(parsed.value, { dossierId, context: toCommandContext(context, parsed.commandId) })
  const code = result.ok ? result.value.code : ''
  return answer(result, {
    to: paths.dossier(dossierId),
    flash: { code: chosen.flash, params: { code } },
    values: parsed.values,
  })
}
