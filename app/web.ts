import { createServer, type Server } from 'node:http'
import type { Express } from 'express'
import express from 'express'
import { env } from '#platform/env.server.ts'
import { logger } from '#platform/logger.server.ts'
import { serveWithHeaders } from '#platform/security-headers.server.ts'
import {
  offerSpeculationRules,
  SPECULATION_RULES_PATH,
  serveSpeculationRules,
} from '#platform/speculation-rules.server.ts'

const SHUTDOWN_LIMIT_MS = 10_000
const BUILT_SERVER = new URL('../build/server/index.js', import.meta.url)
const CLIENT_FOLDER = new URL('../build/client', import.meta.url).pathname

type Application = { app: Express }

/** Names of assets carry their content's hash: whoever has one never asks again. */
function serveStatics(web: Express): void {
  web.use(
    '/assets',
    express.static(`${CLIENT_FOLDER}/assets`, { immutable: true, maxAge: '1y', fallthrough: false, index: false }),
  )
  web.use(express.static(CLIENT_FOLDER, { maxAge: '1h', index: false, redirect: false }))
}

async function serveBuilt(web: Express): Promise<void> {
  serveStatics(web)
  const { app } = (await import(BUILT_SERVER.href)) as Application
  web.use(app)
}

/** The same application from its sources: each request sees what is saved. */
async function serveSources(web: Express, server: Server): Promise<void> {
  const { createServer: createViteServer } = await import('vite')
  const vite = await createViteServer({ server: { middlewareMode: true, hmr: { server } }, appType: 'custom' })
  web.use(vite.middlewares)
  web.use(async (request, response, next) => {
    try {
      const { app } = (await vite.ssrLoadModule('./app/server.ts')) as Application
      app(request, response, next)
    } catch (error) {
      if (error instanceof Error) vite.ssrFixStacktrace(error)
      next(error)
    }
  })
}

const web = express()
const server = createServer(web)

/** Answers under way are finished; connections that only wait are closed. */
function shutDown(): void {
  setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref()
  server.close(() => process.exit(0))
  server.closeIdleConnections()
}
process.once('SIGTERM', shutDown)
process.once('SIGINT', shutDown)

web.disable('x-powered-by')
web.set('trust proxy', 'loopback')
web.use(serveWithHeaders)
web.get(SPECULATION_RULES_PATH, serveSpeculationRules)
web.use(offerSpeculationRules)
await (env.NODE_ENV === 'development' ? serveSources(web, server) : serveBuilt(web))
server.listen(env.PORT, env.HOST, () => logger.info({ port: env.PORT }, 'web is listening'))
