import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const CONSOLE = './tests/setup/console-errors.setup.ts'
const DATABASE = './tests/setup/database.setup.ts'
const GENERATED = './tests/setup/generated.global.ts'
const BUILT = './tests/setup/built.global.ts'
const POSTGRES = './tests/setup/postgres.global.ts'
const TEMPORAL = './tests/setup/temporal.global.ts'
const WORD_PROCESSOR = './tests/setup/word-processor.global.ts'

/** Real engines on a shared machine: a test that failed once is tried again; one that fails three times is a fault. */
const RETRIES = 2

export default defineConfig({
  test: {
    maxWorkers: Math.min(availableParallelism(), 4),
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'app/**/*.test.{ts,tsx}',
            'emails/**/*.test.{ts,tsx}',
            'workflows/**/*.test.ts',
            'tools/**/*.test.ts',
          ],
          globalSetup: [GENERATED],
          setupFiles: [CONSOLE],
          // Property tests over whole lives are long on a busy machine; they assert no duration.
          testTimeout: 60_000,
          // Pure rules share nothing that a test could spoil; a worker per file would cost more than the tests.
          isolate: false,
        },
      },
      {
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          globalSetup: [GENERATED],
          setupFiles: [CONSOLE],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          retry: RETRIES,
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: [GENERATED, POSTGRES],
          // Loading Prisma and the services costs seconds: a worker keeps them for all its files.
          isolate: false,
          setupFiles: [CONSOLE, DATABASE],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'papers',
          include: ['tests/papers/**/*.test.ts'],
          globalSetup: [GENERATED, WORD_PROCESSOR],
          setupFiles: [CONSOLE],
        },
      },
      {
        test: {
          name: 'workflows',
          retry: RETRIES,
          include: ['tests/workflows/**/*.test.ts'],
          globalSetup: [BUILT, POSTGRES, TEMPORAL],
          setupFiles: [CONSOLE, DATABASE],
          // The time-skipping server has one clock.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'permissions',
          retry: RETRIES,
          include: ['tests/permissions/**/*.test.ts'],
          globalSetup: [BUILT, POSTGRES],
          isolate: false,
          setupFiles: [CONSOLE, DATABASE],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
