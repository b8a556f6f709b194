import { runCommand } from '../process/run-command.ts'
import { findMissingWordProcessor, WORD_PROCESSOR_PACKAGES } from './find-word-processor.ts'

/** Answers what is missing when there is no word processor and none can be installed. */
export async function ensureWordProcessor(): Promise<string | undefined> {
  if ((await findMissingWordProcessor()).length === 0) return undefined
  if (process.getuid?.() === 0 && (await runCommand('apt-get', ['--version'])).exitCode === 0) {
    console.log(`  … Cài đặt bộ soạn thảo văn bản (apt-get install ${WORD_PROCESSOR_PACKAGES.join(' ')})`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await runCommand('apt-get', ['update', '-q'], { env })
    await runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...WORD_PROCESSOR_PACKAGES], { env })
  }
  const missing = await findMissingWordProcessor()
  return missing.length === 0
    ? undefined
    : `không có ${missing.join(', ')}: cài các gói ${WORD_PROCESSOR_PACKAGES.join(', ')}`
}
