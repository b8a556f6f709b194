import { dirname } from 'node:path'
import type { DiagnoseMigrationHistoryOutput, DiffTarget } from '@prisma/schema-engine-wasm'
import { readMigrations, readSchema, readSnapshot, SCHEMA_FILE, writeMigration } from './migration-folder.ts'
import { withSchemaEngine } from './schema-engine.ts'

const EVERYTHING = { externalTables: [], externalEnums: [] }
const AS_SCRIPT = { script: true, exitCode: true, filters: EVERYTHING }

const schemaTarget = (content: string): DiffTarget => ({
  tag: 'schemaDatamodel',
  files: [{ path: SCHEMA_FILE, content }],
})

/** Applies what is missing; returns the names of the migrations applied. */
export const deployMigrations = (databaseUrl: string): Promise<string[]> =>
  withSchemaEngine(databaseUrl, async (engine) => {
    const migrationsList = await readMigrations()
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: EVERYTHING })
    return appliedMigrationNames
  })

/** How the history of the database stands to the folder; `history` is null when both agree. */
export const diagnoseMigrations = (databaseUrl: string): Promise<DiagnoseMigrationHistoryOutput> =>
  withSchemaEngine(databaseUrl, async (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: await readMigrations(),
      optInToShadowDatabase: false,
      filters: EVERYTHING,
    }),
  )

/** The SQL that would bring the database to the schema; undefined when there is nothing to do. */
export const findDrift = (databaseUrl: string): Promise<string | undefined> =>
  withSchemaEngine(databaseUrl, async (engine, schema) => {
    const from: DiffTarget = {
      tag: 'schemaDatasource',
      files: [{ path: SCHEMA_FILE, content: schema }],
      configDir: dirname(SCHEMA_FILE),
    }
    const { exitCode, stdout } = await engine.diff({ from, to: schemaTarget(schema), ...AS_SCRIPT })
    return exitCode === 0 ? undefined : (stdout ?? '')
  })

/** Writes the migration from the kept snapshot to the schema; undefined when the schema has not changed. */
export async function createMigration(
  name: string,
  { databaseUrl }: { databaseUrl: string },
): Promise<string | undefined> {
  const schema = await readSchema()
  const snapshot = await readSnapshot()
  // The engine asks the server for its version only.
  return withSchemaEngine(databaseUrl, async (engine) => {
    const from: DiffTarget = snapshot === undefined ? { tag: 'empty' } : schemaTarget(snapshot)
    const { exitCode, stdout } = await engine.diff({ from, to: schemaTarget(schema), ...AS_SCRIPT })
    return exitCode === 0 ? undefined : writeMigration({ name, sql: stdout ?? '', schema })
  })
}
