import { defineConfig } from '@playwright/test'
import { findBrowser } from './tools/test/find-browser.ts'

const executablePath = findBrowser()
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: './tests',
  testMatch: '**/*.spec.ts',
  outputDir: '.local/test-results/playwright',
  globalSetup: './tests/setup/stack.global.ts',
  // One stack, one clock of the province that moves forward only: tests follow one another.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  retries: 1,
  forbidOnly: process.env.CI === 'true',
  reporter: 'list',
  use: {
    actionTimeout: 10_000,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Without these Chromium asks its maker's hosts for things at every start.
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'e2e', testDir: './tests/e2e' },
    { name: 'accessibility', testDir: './tests/accessibility' },
  ],
})
