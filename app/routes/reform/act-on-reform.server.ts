import { data } from 'react-router'
import { z } from 'zod'
import { paths } from '#components/shell/paths.ts'
import { CHOICE_PREFIX, DecideReformSchema } from '#domain/reform/forms.ts'
import { approveReform } from '#services/reform/approve-reform.server.ts'
import { chooseDestinations } from '#services/reform/choose-destinations.server.ts'
import { refuseReform } from '#services/reform/refuse-reform.server.ts'
import { submitReform } from '#services/reform/submit-reform.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'

type Input = { reformId: string; note: string | null; chosen: Record<string, string> }

/** What each button of the page does, and what is said after it. */
const ACTS = {
  choose: { flash: 'reform-chosen', run: chooseDestinations },
  submit: { flash: 'reform-submitted', run: submitReform },
  approve: { flash: 'reform-approved', run: approveReform },
  refuse: { flash: 'reform-refused', run: refuseReform },
} as const

const isAct = (name: string): name is keyof typeof ACTS => Object.hasOwn(ACTS, name)
const isId = (value: unknown): value is string => z.uuid().safeParse(value).success

export async function actOnReform(sent: {
  reformId: string
  form: FormData
  contextOf: (commandId: string) => CommandContext
}) {
  const act = String(sent.form.get('act') ?? '')
  if (!isAct(act)) throw data(null, { status: 422 })
  const parsed = parseForm(DecideReformSchema, sent.form)
  if (!parsed.ok) return invalid(parsed.state)
  const chosen = Object.fromEntries(
    [...sent.form].flatMap(([name, value]) =>
      name.startsWith(CHOICE_PREFIX) && isId(value) ? [[name.slice(CHOICE_PREFIX.length), value]] : [],
    ),
  )
  const input: Input = { reformId: sent.reformId, note: parsed.value.note, chosen }
  const { run, flash } = ACTS[act]
  const result = await run(input, sent.contextOf(parsed.commandId))
  return answer(result, { to: paths.reform(sent.reformId), flash: { code: flash }, values: parsed.values })
}
