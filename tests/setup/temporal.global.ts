import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findFreePort } from '#tools/process/find-free-port.ts'
import { startTestServer } from '#tools/temporal/test-server.ts'
import { oncePerRun } from './once-per-run.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the time-skipping server, or why there is none. */
    temporal: { address: string } | { missing: string }
  }
}

const FIRST_PORT = 7433

type TestTemporal = { provided: { address: string } | { missing: string }; stop: () => Promise<void> }

/** One time-skipping server for the run: Java's from Maven, otherwise the one the SDK downloads. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { value, release } = await oncePerRun('temporal', open, ({ stop }) => stop())
  project.provide('temporal', value.provided)
  return release
}

async function open(): Promise<TestTemporal> {
  const folder = await mkdtemp(join(tmpdir(), 'thong-suot-temporal-'))
  const answer = await startTestServer({ stackDir: folder, port: await findFreePort(FIRST_PORT) })
  if ('skipped' in answer) return openDownloaded(answer.skipped)
  const stop = async () => {
    await answer.process?.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { provided: { address: answer.address }, stop }
}

async function openDownloaded(reason: string): Promise<TestTemporal> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing')
  const environment = await TestWorkflowEnvironment.createTimeSkipping().catch(() => undefined)
  if (!environment) return { provided: { missing: `${reason}; tải về không được` }, stop: async () => {} }
  return { provided: { address: environment.address }, stop: () => environment.teardown() }
}
