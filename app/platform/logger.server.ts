import { pino } from 'pino'
import { env } from './env.server.ts'

/** Cookies, tokens, addresses and phone numbers never reach a log. */
export const logger = pino({
  level: env.LOG_LEVEL,
  redact: ['*.cookie', '*.token', '*.password', '*.email', '*.address', 'req.headers'],
})
