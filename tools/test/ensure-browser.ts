import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { runCommand } from '../process/run-command.ts'
import { findBrowser } from './find-browser.ts'

/** Answers what is missing when there is no browser and none can be installed. */
export async function ensureBrowser(): Promise<string | undefined> {
  if (findBrowser() ?? (existsSync(chromium.executablePath()) ? 'playwright' : undefined)) return undefined
  if (process.getuid?.() === 0 && (await runCommand('apt-get', ['--version'])).exitCode === 0) {
    console.log('  … Cài đặt Chromium (apt-get install chromium)')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await runCommand('apt-get', ['update', '-q'], { env })
    await runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env })
    if (findBrowser()) return undefined
  }
  return 'không có Chromium: cài gói chromium của hệ thống, chạy "npx playwright install chromium" hoặc đặt CHROMIUM_PATH'
}
