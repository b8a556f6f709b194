import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { createMigrationAdapter } from './migration-adapter.ts'
import { readSchema, SCHEMA_FILE } from './migration-folder.ts'

type EngineModule = {
  SchemaEngine: { new: (options: object, onLog: () => void, adapter: object) => Promise<SchemaEngine> }
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void
}

let engineModule: Promise<EngineModule> | undefined

/**
 * Prisma's schema engine in its WebAssembly form: the command line would download a binary for every platform. The package
 * expects a bundler to link the module, so it is linked here by hand.
 */
async function loadEngineModule(): Promise<EngineModule> {
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as EngineModule
  const glueFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasmFile = join(dirname(glueFile), 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(wasmFile), {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  })
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: raisePanic } })
  glue.__wbg_set_wasm(instance.exports)
  const initialise = instance.exports.__wbindgen_start as () => void
  initialise()
  return glue
}

function raisePanic(message: string): never {
  throw new Error(`schema engine: ${message}`)
}

/** Runs `work` with an engine bound to the database; the connection is opened on the first call that needs it. */
export async function withSchemaEngine<Value>(
  connectionString: string,
  work: (engine: SchemaEngine, schema: string) => Promise<Value>,
): Promise<Value> {
  engineModule ??= loadEngineModule()
  const schema = await readSchema()
  const { adapter, dispose } = createMigrationAdapter(connectionString)
  const glue = await engineModule
  const engine = await glue.SchemaEngine.new({ datamodels: [[SCHEMA_FILE, schema]] }, () => {}, adapter)
  try {
    return await work(engine, schema)
  } finally {
    engine.free()
    await dispose()
  }
}
