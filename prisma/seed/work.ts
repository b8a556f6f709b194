import { playInOrder } from './work/chronicle.ts'
import { DRAFT_DEEDS, PLAN_DEEDS } from './work/plan-deeds.ts'
import { READING_DEEDS } from './work/target-readings.ts'

/** A year of the province's work: every act through its use case, at its moment, in the order in which it happened. */
export async function seedWork(): Promise<void> {
  await playInOrder([...PLAN_DEEDS, ...READING_DEEDS, ...DRAFT_DEEDS], { moments: [], run: async () => {} })
}
