import './styles/app.css'
import type { ReactNode } from 'react'
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, useMatches, useRouteLoaderData } from 'react-router'
import { AppShell } from '#components/shell/app-shell.tsx'
import { ErrorPage } from '#components/shell/error-page.tsx'
import { toFlashMessage } from '#components/shell/flash-message.ts'
import { getLocale } from '#i18n/runtime.js'
import { env } from '#platform/env.server.ts'
import { newId } from '#platform/new-id.server.ts'
import type { Route } from './+types/root'
import { guard } from './routes/guard.server.ts'
import { getRequestContext } from './routes/request-context.server.ts'

export const middleware: Route.MiddlewareFunction[] = [guard]

export const links: Route.LinksFunction = () => [{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }]

export function loader({ context, request }: Route.LoaderArgs) {
  const { actor, otherMemberships, deputyRoles, now, flash } = getRequestContext(context)
  return {
    actor,
    otherMemberships,
    deputyRoles,
    now,
    flash: flash && toFlashMessage(flash),
    isDemo: env.isDemo,
    pathname: new URL(request.url).pathname,
    commandId: newId(),
  }
}

type PageHandle = { hydrate?: boolean; script?: string }

export function Layout({ children }: { children: ReactNode }) {
  const handles = useMatches().map((match) => match.handle as PageHandle | undefined)
  return (
    <html lang={getLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Shell>{children}</Shell>
        {handles.some((handle) => handle?.hydrate) ? <Scripts /> : null}
        {handles.map((handle) =>
          handle?.script ? <script key={handle.script} type="module" src={handle.script} /> : null,
        )}
      </body>
    </html>
  )
}

function Shell({ children }: { children: ReactNode }) {
  const shell = useRouteLoaderData<typeof loader>('root')
  return shell ? <AppShell {...shell}>{children}</AppShell> : <main className="frame page">{children}</main>
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const status = isRouteErrorResponse(error) ? error.status : 500
  return <ErrorPage status={status} detail={isRouteErrorResponse(error) ? error.data : undefined} />
}
