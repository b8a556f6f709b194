import {
  BUILT_IN_VERSION,
  findTemplateFile,
  findTemplateInForce,
  insertTemplateChoice,
  lockTemplates,
} from '#data/paper-template.server.ts'
import type { PaperKind } from '#domain/drafting/kinds.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { recordSettingChange } from '#services/shared/record-setting-change.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** Puts a template into force: a new one, an earlier one again, or the one that comes with the product (version 0). */
export const chooseTemplate = (
  input: { kind: PaperKind; version: number },
  context: CommandContext,
): Promise<Result<{ version: number }>> =>
  runCommand({ name: 'ChoosePaperTemplate', input, context }, async (tx) => {
    const { kind, version } = input
    const { actor, now: at } = context
    await lockTemplates(tx, kind)
    const [wanted, current] = [await findTemplateFile(tx, { kind, version }), await findTemplateInForce(tx, kind)]
    if (!wanted && version !== BUILT_IN_VERSION) return refuse('template-unknown-version')
    if (version === (current?.version ?? BUILT_IN_VERSION)) return refuse('template-in-force')
    const templateId = wanted?.id ?? null
    const subjectId = await insertTemplateChoice(tx, { kind, templateId, personId: actor.personId, at })
    await recordSettingChange(tx, { id: subjectId, type: 'PaperTemplateChosen', payload: { kind, version }, context })
    return accept({ version })
  })
