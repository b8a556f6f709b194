type Shared<Value> = { value: Promise<Value>; users: number; close: (value: Value) => Promise<void> }

/**
 * Every project of vitest loads its own copy of a global set-up; what is dear (a database server) is made once for all of
 * them and closed by the last one that leaves.
 */
export async function oncePerRun<Value>(
  name: string,
  open: () => Promise<Value>,
  close: (value: Value) => Promise<void> = async () => {},
): Promise<{ value: Value; release: () => Promise<void> }> {
  const key = Symbol.for(`thong-suot.tests.${name}`)
  const store = globalThis as unknown as Record<symbol, Shared<Value> | undefined>
  const shared = store[key] ?? { value: open(), users: 0, close }
  store[key] = shared
  shared.users += 1
  const release = async () => {
    shared.users -= 1
    if (shared.users > 0) return
    store[key] = undefined
    await shared.close(await shared.value)
  }
  return { value: await shared.value, release }
}
