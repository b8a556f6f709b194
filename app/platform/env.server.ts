import { z } from 'zod'

const EnvSchema = z.object({
  DATABASE_URL: z.string(),
  TEMPORAL_ADDRESS: z.string().optional(),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  /** The workflows, bundled ahead; without it a worker bundles them from their sources when it starts. */
  WORKFLOW_BUNDLE: z.string().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Thông Suốt <thong-suot@hanam.example>'),
  /** Where the local mailbox keeps what it received; set only by the local stack. */
  LOCAL_MAILBOX_DIR: z.string().optional(),
  FILES_DIR: z.string().default('.local/files'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().default(3000),
  PUBLIC_URL: z.string().default('http://localhost:3000'),
  /** The demo may move the clock of the province and shows its sign-ins; never set for real use. */
  DEMO: z.enum(['0', '1']).default('0'),
  DEMO_ACCOUNTS_FILE: z.string().default('.local/demo-accounts.json'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
})

const parsed = EnvSchema.parse(process.env)

/** The environment, read once. Nothing else of the application looks at process.env. */
export const env = {
  ...parsed,
  isDemo: parsed.DEMO === '1',
  /** A `__Host-` cookie needs `Secure`; plain http is for the local stack only. */
  isSecure: parsed.PUBLIC_URL.startsWith('https://'),
}
