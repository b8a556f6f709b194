import type { RequestHandler } from 'express'
import { env } from './env.server.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Every request that may change something must come from our own pages: by `Sec-Fetch-Site`, or by `Origin` for
 * browsers that do not send it. A request that names neither is refused: the framework's own check lets it pass.
 */
export const refuseForeignOrigin: RequestHandler = (request, response, next) => {
  if (SAFE_METHODS.has(request.method)) return next()
  const site = request.get('Sec-Fetch-Site')
  const origin = request.get('Origin')
  const isOwnOrigin =
    origin !== undefined && (origin === env.PUBLIC_URL || origin === `${request.protocol}://${request.get('Host')}`)
  if (site ? site === 'same-origin' : isOwnOrigin) return next()
  response.status(403).type('text/plain; charset=utf-8').send('Yêu cầu không đến từ trang của hệ thống.')
}
