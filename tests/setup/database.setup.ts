import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { withClient } from '#tools/postgres/with-client.ts'

/**
 * Before any module of the application is loaded: a clone of the migrated database. A worker that goes through several
 * files keeps its clone and the modules bound to it; useTestDatabase() empties it before every test.
 */
if (!process.env.TEST_DATABASE) {
  const { ownerUrl, loginUrl, template, folder } = inject('postgres')
  const database = `test_${process.env.VITEST_POOL_ID ?? '1'}`
  await withClient(ownerUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${database} TEMPLATE ${template}`)
  })
  const inDatabase = (url: string): string => {
    const address = new URL(url)
    address.pathname = `/${database}`
    return address.href
  }
  const { TEMPORAL_ADDRESS: _temporal, SMTP_URL: _smtp, LOCAL_MAILBOX_DIR: _mailbox, ...rest } = process.env
  process.env = {
    ...rest,
    TEST_DATABASE: database,
    DATABASE_URL: inDatabase(loginUrl),
    DATABASE_OWNER_URL: inDatabase(ownerUrl),
    FILES_DIR: mkdtempSync(join(folder, 'files-')),
    DEMO_ACCOUNTS_FILE: join(folder, 'demo-accounts.json'),
    DEMO: '1',
    LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
  }
}
