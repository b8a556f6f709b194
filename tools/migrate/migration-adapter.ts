import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  type ColumnType,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import { withClient } from '../postgres/with-client.ts'

/**
 * The engine reads the catalogue of PostgreSQL, which has columns of the type "char" (oid 18) and arrays of it. adapter-pg
 * refuses these, so such a query is asked again over a plain connection and its types are mapped here.
 */
const CATALOGUE_TYPES: Readonly<Record<number, ColumnType>> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  19: ColumnTypeEnum.Text,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  25: ColumnTypeEnum.Text,
  26: ColumnTypeEnum.Int64,
  1002: ColumnTypeEnum.CharacterArray,
  1003: ColumnTypeEnum.TextArray,
  1005: ColumnTypeEnum.Int32Array,
  1007: ColumnTypeEnum.Int32Array,
  1009: ColumnTypeEnum.TextArray,
  1016: ColumnTypeEnum.Int64Array,
  1028: ColumnTypeEnum.Int64Array,
  1043: ColumnTypeEnum.Text,
}

export type MigrationAdapter = { adapter: object; dispose: () => Promise<void> }

export function createMigrationAdapter(connectionString: string): MigrationAdapter {
  const factory: SqlMigrationAwareDriverAdapterFactory = new PrismaPg({ connectionString })
  const connect = factory.connect.bind(factory)
  const connectToShadowDb = factory.connectToShadowDb.bind(factory)
  const opened: SqlDriverAdapter[] = []
  const open = (adapter: SqlDriverAdapter): SqlDriverAdapter => {
    opened.push(adapter)
    return mendAdapter(adapter, connectionString)
  }
  factory.connect = async () => open(await connect())
  factory.connectToShadowDb = async () => open(await connectToShadowDb())
  return {
    adapter: bindMigrationAwareSqlAdapterFactory(factory),
    // The engine leaves its sessions open, and with them the lock that keeps two deployments apart.
    dispose: async () => {
      await Promise.all(opened.map((adapter) => adapter.dispose()))
    },
  }
}

function mendAdapter(adapter: SqlDriverAdapter, connectionString: string): SqlDriverAdapter {
  // adapter-pg cuts a script at every semicolon, also inside a function's body or a comment. Sent whole, PostgreSQL runs it
  // as one transaction: a migration applies entirely or not at all.
  adapter.executeScript = (script) =>
    withClient(connectionString, async (client) => {
      await client.query(script)
    })
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    try {
      return await queryRaw(query)
    } catch (error) {
      if (!isUnknownType(error)) throw error
      return askPlainly(query, connectionString)
    }
  }
  return adapter
}

function isUnknownType(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  return typeof cause === 'object' && cause !== null && 'kind' in cause && cause.kind === 'UnsupportedNativeDataType'
}

function askPlainly(query: SqlQuery, connectionString: string): Promise<SqlResultSet> {
  return withClient(connectionString, async (client) => {
    const result = await client.query<unknown[]>({ text: query.sql, values: query.args, rowMode: 'array' })
    return {
      columnNames: result.fields.map((field) => field.name),
      columnTypes: result.fields.map((field) => CATALOGUE_TYPES[field.dataTypeID] ?? ColumnTypeEnum.Text),
      rows: result.rows,
    }
  })
}
