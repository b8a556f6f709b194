import { seedCalendar } from './calendar.ts'
import { openDemo } from './clock.ts'
import { seedOrganisations } from './organisations.ts'
import { seedPeople } from './people.ts'
import { seedWork } from './work.ts'

/** The whole demo: who there is, what they have done since November 2023, and the Monday on which it opens. */
export async function seedDemoProvince(): Promise<void> {
  const organisations = await seedOrganisations()
  await seedPeople(organisations)
  await seedCalendar()
  await seedWork()
  await openDemo()
}
