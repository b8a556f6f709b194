import { expect, test } from 'vitest'
import { ORGANISATION_REFERENCES } from '#domain/reform/references.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { withClient } from '#tools/postgres/with-client.ts'

const database = useTestDatabase()

/** Foreign keys to the register, and columns that name an organisation without one. */
const COLUMNS = `
  SELECT c.conrelid::regclass || '.' || a.attname AS column
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
   WHERE c.contype = 'f' AND c.confrelid = 'organisation'::regclass
  UNION SELECT table_name || '.' || column_name FROM information_schema.columns
   WHERE table_schema = 'public' AND column_name ~ '(^|_)(organisation|agency)_id$' ORDER BY 1`

test('everything that names an organisation is moved by a reform or named as history', async () => {
  const { rows } = await withClient(database.ownerUrl, (client) => client.query<{ column: string }>(COLUMNS))
  expect(rows.map(({ column }) => column)).toEqual(Object.keys(ORGANISATION_REFERENCES).sort())
})
