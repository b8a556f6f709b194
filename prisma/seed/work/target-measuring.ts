import type { MeasuringPeriod } from '#domain/target/measuring-period.ts'
import { db } from '#platform/db.server.ts'
import { chooseMeasurer } from '#services/target/choose-measurer.server.ts'
import { linkTargetWork } from '#services/target/link-target-work.server.ts'
import { type Deed, moment } from './chronicle.ts'
import { COORDINATOR } from './doers.ts'
import { findOrganisationId } from './look-up.ts'
import { getPlanId } from './plan-deeds.ts'

type Measuring = { measurer: string; everyMonths: MeasuringPeriod; work: readonly string[] }

/** Who measures which target, how often, and which sentences serve it: chosen by the coordinator after publication. */
export const MEASURING: Readonly<Record<string, Measuring>> = {
  'II.1.1': { measurer: 'Sở TT&TT', everyMonths: 3, work: ['III.2.2', 'V.8.3'] },
  'II.1.2': { measurer: 'Sở TT&TT', everyMonths: 3, work: ['III.2.1', 'V.8.3'] },
  'II.1.3': { measurer: 'Sở Xây dựng', everyMonths: 3, work: ['III.2.3'] },
  'II.2.1': { measurer: 'Sở TT&TT', everyMonths: 3, work: ['III.2.2'] },
  'II.2.2': { measurer: 'Sở TT&TT', everyMonths: 3, work: ['III.2.1'] },
  'II.2.3': { measurer: 'Sở TT&TT', everyMonths: 3, work: ['III.2.2'] },
  'II.2.4': { measurer: 'Sở TT&TT', everyMonths: 3, work: ['III.2.1', 'III.2.2'] },
  'II.2.5': { measurer: 'Sở TT&TT', everyMonths: 3, work: ['III.2.1'] },
  'II.2.6': { measurer: 'Sở TT&TT', everyMonths: 3, work: ['III.2.2'] },
  'II.2.7': { measurer: 'Sở TT&TT', everyMonths: 3, work: ['III.2.1'] },
  'II.2.8': { measurer: 'Sở TT&TT', everyMonths: 3, work: ['III.2.2'] },
  'II.3.1': { measurer: 'Sở TT&TT', everyMonths: 3, work: ['III.3.1', 'III.3.2'] },
  'II.3.2': { measurer: 'Sở TT&TT', everyMonths: 1, work: ['III.3.1'] },
  'II.4.1': { measurer: 'Sở KH&CN', everyMonths: 3, work: ['III.4.1'] },
  'II.5.1': { measurer: 'Sở Nội vụ', everyMonths: 3, work: ['V.5.1'] },
}

const MINUTE_MS = 60_000
const minutesAfter = (at: string, minutes: number): Date => new Date(moment(at).getTime() + minutes * MINUTE_MS)

async function findItemIds(planId: string, anchors: readonly string[]): Promise<string[]> {
  const items = await db.planItem.findMany({
    where: { documentId: planId, anchor: { in: [...anchors] } },
    select: { id: true },
  })
  return items.map(({ id }) => id)
}

export const MEASURING_DEEDS: readonly Deed[] = Object.entries(MEASURING).flatMap(
  ([anchor, { measurer, everyMonths, work }], place): Deed[] => [
    {
      at: minutesAfter('2024-03-05 09:00', place * 2),
      by: COORDINATOR,
      says: `names who measures ${anchor}`,
      lane: 'readings',
      act: async (context) =>
        chooseMeasurer(
          { planId: await getPlanId(), anchor, measurer: await findOrganisationId(measurer), everyMonths },
          context,
        ),
    },
    {
      at: minutesAfter('2024-03-06 14:00', place * 3),
      by: COORDINATOR,
      says: `links the work of ${anchor}`,
      lane: 'readings',
      act: async (context) => {
        const planId = await getPlanId()
        return linkTargetWork({ planId, anchor, work: await findItemIds(planId, work) }, context)
      },
    },
  ],
)
