import { findLeadChoices } from '#data/assignment-choices.server.ts'
import { findLinkableWork, findReadingFiles, findTarget, type TargetRecord } from '#data/target-reader.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { availablePlanActions, visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { mayMeasure } from '#domain/target/may-measure.ts'
import { proposeWork } from '#domain/target/propose-work.ts'
import { toStandings } from '#domain/target/standing.ts'
import type { Reader } from '#platform/db.server.ts'

type Ask = { planId: string; anchor: string; actor: Actor; today: PlainDate }

/** All that the page of one target shows. Four statements at most: the choices are read for who may choose only. */
export async function readTargetPage(reader: Reader, { planId, anchor, actor, today }: Ask) {
  const record = await findTarget(reader, { planId, anchor, states: visiblePlanStates(actor.role) })
  if (!record) return undefined
  const actions = availablePlanActions(record.plan.state, actor.role)
  const measurerId = record.measurer?.organisationId ?? null
  const mayLink = actions.includes('link-target-work')
  const [files, work, agencies] = await Promise.all([
    findReadingFiles(
      reader,
      record.readings.map(({ id }) => id),
    ),
    mayLink ? findLinkableWork(reader, planId) : [],
    actions.includes('choose-measurer') ? findLeadChoices(reader) : [],
  ])
  const standing = record.readings.filter(({ isCorrected }) => !isCorrected)
  return {
    ...record,
    readings: record.readings.map((reading) => ({
      ...reading,
      corrected: record.readings.find(({ id }) => id === reading.correctsId) ?? null,
      files: files.filter(({ subjectId }) => subjectId === reading.id),
    })),
    ...toStandings({ targets: record.targets, readings: standing, measurer: record.measurer, today }),
    mayEnter: actions.includes('enter-reading') && mayMeasure(actor, measurerId),
    mayCorrect: actions.includes('correct-target'),
    mayChoose: actions.includes('choose-measurer'),
    speaksFor: measurerId !== null && measurerId !== actor.organisationId,
    linking: mayLink ? toLinking(record, work) : null,
    agencies,
  }
}

/** What is linked, what is proposed by its words, and everything else that could be. */
function toLinking({ targets, text, work: linked }: TargetRecord, work: Awaited<ReturnType<typeof findLinkableWork>>) {
  const proposals = proposeWork({ target: targets[0]?.indicator ?? text, work })
  const linkedIds = new Set(linked.map(({ id }) => id))
  const proposed = new Map(proposals.map(({ itemId, sharedPhrases }) => [itemId, sharedPhrases]))
  return work.map(({ id, anchor, title }) => ({
    id,
    anchor,
    title,
    isLinked: linkedIds.has(id),
    sharedPhrases: proposed.get(id) ?? null,
  }))
}
