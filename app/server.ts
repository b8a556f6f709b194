import { createRequestHandler } from '@react-router/express'
import express from 'express'
import { RouterContextProvider } from 'react-router'
import { noteClientAddress } from '#platform/client-address.server.ts'
import { env } from '#platform/env.server.ts'
import { serveInLocale } from '#platform/locale.server.ts'
import { refuseForeignOrigin } from '#platform/origin-check.server.ts'
import { serveWithHeaders } from '#platform/security-headers.server.ts'
import { tallyStatements } from '#platform/server-timing.server.ts'

/** The web application without its listener: tools and tests mount it on a port of their own. */
export const app = express()

app.disable('x-powered-by')
app.set('trust proxy', 'loopback')
app.use(serveWithHeaders)
app.use(refuseForeignOrigin)
app.use(noteClientAddress)
app.use(serveInLocale)
app.use(tallyStatements)
app.use(
  createRequestHandler({
    build: () => import('virtual:react-router/server-build'),
    getLoadContext: () => new RouterContextProvider(),
    mode: env.NODE_ENV,
  }),
)
