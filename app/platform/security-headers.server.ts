import helmet from 'helmet'
import { env } from './env.server.ts'

/** Content-Security-Policy is set with the page (entry.server): it differs for pages with and without script. */
export const serveWithHeaders = helmet({
  contentSecurityPolicy: false,
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: env.isSecure ? { maxAge: 31_536_000 } : false,
})
