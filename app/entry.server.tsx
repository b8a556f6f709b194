import { randomBytes } from 'node:crypto'
import { renderToReadableStream, renderToString } from 'react-dom/server'
import { type EntryContext, ServerRouter } from 'react-router'

type PageHandle = { hydrate?: boolean; script?: string }

export const isHydrated = (routerContext: EntryContext): boolean =>
  routerContext.staticHandlerContext.matches.some((match) => (match.route.handle as PageHandle | undefined)?.hydrate)

/** A page may send one small file of ours and no framework (ADR 24). */
const hasScript = (routerContext: EntryContext): boolean =>
  routerContext.staticHandlerContext.matches.some((match) => (match.route.handle as PageHandle | undefined)?.script)

function scriptSourceOf(routerContext: EntryContext, nonce: string): string {
  if (isHydrated(routerContext)) return `'self' 'nonce-${nonce}'`
  return hasScript(routerContext) ? "'self'" : "'none'"
}

/** Pages that only show send no script at all; forms that earn it get ours by nonce and nothing else (ADR 4). */
function contentSecurityPolicy(scriptSource: string): string {
  return [
    "default-src 'self'",
    `script-src ${scriptSource}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const DEVELOPMENT_SOURCES = "'self' 'unsafe-inline'"

/**
 * A page without script is one string. One that hydrates hands its data over behind a suspense boundary, which a string
 * leaves at its fallback: the browser would wait for the data for ever.
 */
async function renderPage(request: Request, routerContext: EntryContext, nonce: string): Promise<string> {
  const page = <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
  if (!isHydrated(routerContext)) return `<!DOCTYPE html>${renderToString(page)}`
  const stream = await renderToReadableStream(page, { nonce })
  await stream.allReady
  return new Response(stream).text()
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
): Promise<Response> {
  const nonce = randomBytes(16).toString('base64')
  const html = await renderPage(request, routerContext, nonce)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const scriptSource = scriptSourceOf(routerContext, nonce)
  headers.set(
    'Content-Security-Policy',
    import.meta.env.DEV
      ? contentSecurityPolicy(DEVELOPMENT_SOURCES)
          .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
          .replace("connect-src 'self'", "connect-src 'self' ws:")
      : contentSecurityPolicy(scriptSource),
  )
  headers.set('Cache-Control', 'no-store')
  return new Response(html, { status, headers })
}
