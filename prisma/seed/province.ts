import { seedCalendar, seedSaturdaysOf } from './calendar.ts'
import { seedOrganisations } from './organisations.ts'
import { seedPeople } from './people.ts'
import { seedWork } from './work.ts'

/** The whole demo: who there is, what they have done from November 2023 to the Monday on which it opens. */
export async function seedDemoProvince(): Promise<void> {
  const organisations = await seedOrganisations()
  await seedPeople(organisations)
  await seedCalendar()
  await seedSaturdaysOf(organisations.find(({ shortName }) => shortName === 'MobiFone Hà Nam')?.id)
  await seedWork()
}
