import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { db } from '#platform/db.server.ts'
import { env } from '#platform/env.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { hashPassword } from '#platform/password.server.ts'
import { DEMO_SIGN_INS, type Office, officesOf } from './offices.ts'
import type { SeededOrganisation } from './organisations.ts'

/** One password for the whole demo; the sign-in page shows it. */
const DEMO_PASSWORD = 'thongsuot-hanam'
/** Before the plan came in. */
const FIRST_DAY = new Date('2023-10-02T08:00:00+07:00')

type Holder = { personId: string; email: string; office: Office; organisation: SeededOrganisation }

const emailOf = (office: Office, { mailName }: SeededOrganisation): string =>
  `${office.mailbox}@${mailName}.hanam.example`

/** Everybody who works with the product, and the list of sign-ins that the demo shows. */
export async function seedPeople(organisations: readonly SeededOrganisation[]): Promise<void> {
  const holders = organisations.flatMap((organisation): Holder[] =>
    officesOf(organisation).map((office) => ({
      personId: newId(),
      email: emailOf(office, organisation),
      office,
      organisation,
    })),
  )
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  await db.person.createMany({
    data: holders.map(({ personId, email, office }) => ({
      id: personId,
      displayName: office.displayName,
      email,
      passwordHash,
      createdAt: FIRST_DAY,
    })),
  })
  await db.membership.createMany({
    data: holders.flatMap(({ personId, office, organisation }) =>
      office.roles.map((held) => ({ id: newId(), personId, organisationId: organisation.id, ...held })),
    ),
  })
  await writeDemoAccounts(holders)
}

async function writeDemoAccounts(holders: readonly Holder[]): Promise<void> {
  const accounts = DEMO_SIGN_INS.map(([mailbox, shortName]) => {
    const holder = holders.find(
      ({ office, organisation }) => office.mailbox === mailbox && organisation.shortName === shortName,
    )
    const role = holder?.office.roles[0]?.role
    if (!holder || !role) throw new Error(`nobody holds the office ${mailbox} of ${shortName}`)
    return { role, title: holder.office.title, organisation: shortName, email: holder.email, password: DEMO_PASSWORD }
  })
  await mkdir(dirname(env.DEMO_ACCOUNTS_FILE), { recursive: true })
  await writeFile(env.DEMO_ACCOUNTS_FILE, `${JSON.stringify(accounts, null, 2)}\n`)
}
