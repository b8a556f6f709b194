import { expect, test } from 'vitest'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { deployMigrations, diagnoseMigrations, findDrift } from '#tools/migrate/migrate.ts'
import { readSchema, readSnapshot } from '#tools/migrate/migration-folder.ts'
import { withClient } from '#tools/postgres/with-client.ts'

const database = useTestDatabase()

test('the migrations lead exactly to the schema', async () => {
  expect(await findDrift(database.ownerUrl)).toBeUndefined()
})

test('a column that nobody wrote a migration for is found', async () => {
  await withClient(database.ownerUrl, (client) => client.query('ALTER TABLE setting ADD COLUMN stray text'))
  const drift = await findDrift(database.ownerUrl)
  await withClient(database.ownerUrl, (client) => client.query('ALTER TABLE setting DROP COLUMN stray'))
  expect(drift).toContain('DROP COLUMN "stray"')
})

test('a database that is up to date stays as it is when migrations are applied again', async () => {
  expect(await deployMigrations(database.ownerUrl)).toEqual([])
  expect(await diagnoseMigrations(database.ownerUrl)).toMatchObject({
    history: null,
    failedMigrationNames: [],
    editedMigrationNames: [],
  })
})

test('the last migration was written from the schema as it stands', async () => {
  expect(await readSnapshot()).toBe(await readSchema())
})
