import type { ReactNode } from 'react'
import { m } from '#i18n/messages.js'
import { ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { paths } from './paths.ts'

type Sentences = { title: () => string; what: () => string; todo: () => string }

const UNKNOWN = { title: m.error_500_title, what: m.error_500_what, todo: m.error_500_todo } satisfies Sentences

const BY_STATUS: Readonly<Record<number, Sentences>> = {
  403: { title: m.error_403_title, what: m.error_403_what, todo: m.error_403_todo },
  404: { title: m.error_404_title, what: m.error_404_what, todo: m.error_404_todo },
  405: { title: m.error_404_title, what: m.error_404_what, todo: m.error_404_todo },
  409: { title: m.error_409_title, what: m.error_409_what, todo: m.error_409_todo },
  413: { title: m.error_413_title, what: m.error_413_what, todo: m.error_413_todo },
  422: { title: m.error_422_title, what: m.error_422_what, todo: m.error_422_todo },
  429: { title: m.error_429_title, what: m.error_429_what, todo: m.error_429_todo },
}

/** What a thrown response may carry for the reader. Anything else stays out of the page. */
export type ErrorDetail = {
  /** What happened to this very matter, instead of the general sentence. */
  message?: string
  /** 409: what is open now. */
  openActions?: readonly { label: string; href: string }[]
}

function isErrorDetail(value: unknown): value is ErrorDetail {
  if (typeof value !== 'object' || value === null) return false
  const { message, openActions } = value as Record<string, unknown>
  return (
    (message === undefined || typeof message === 'string') && (openActions === undefined || Array.isArray(openActions))
  )
}

/** What happened, and what to do about it. Never a code alone, never a trace. */
export function ErrorPage({ status, detail }: { status: number; detail?: unknown }) {
  const { title, what, todo } = BY_STATUS[status] ?? UNKNOWN
  const known: ErrorDetail = isErrorDetail(detail) ? detail : {}
  return (
    <div className="error-page prose stack">
      <title>{`${title()} | ${m.app_name()}`}</title>
      <p className="faint">{m.error_code({ status })}</p>
      <h1>{title()}</h1>
      <p className="lead">{known.message ?? what()}</p>
      <OpenActions actions={known.openActions ?? []}>{todo()}</OpenActions>
      <p className="actions">
        <ButtonLink kind="main" href={paths.home()}>
          {m.error_home()}
        </ButtonLink>
      </p>
    </div>
  )
}

function OpenActions({
  actions,
  children,
}: {
  actions: readonly { label: string; href: string }[]
  children: ReactNode
}) {
  if (actions.length === 0) return <p>{children}</p>
  return (
    <Notice>
      <b>{m.error_open_now()}</b>
      <ul className="bullets">
        {actions.map(({ label, href }) => (
          <li key={href + label}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
