import type { ReactNode } from 'react'
import type { Actor } from '#domain/access/roles.ts'
import { m } from '#i18n/messages.js'
import { Flash } from '../ui/notice.tsx'
import { ShapeSprite } from '../ui/shape-sprite.tsx'
import { AccountMenu, type DeputyRole, type OtherMembership } from './account-menu.tsx'
import { DemoClock } from './demo-clock.tsx'
import type { FlashMessage } from './flash-message.ts'
import { Footer } from './footer.tsx'
import { LocaleForm } from './locale-form.tsx'
import { Brand, Navigation } from './navigation.tsx'
import { navigationItems } from './navigation-items.ts'

export type Shell = {
  actor: Actor | null
  otherMemberships: readonly OtherMembership[]
  deputyRoles: readonly DeputyRole[]
  now: Date
  isDemo: boolean
  flash: FlashMessage | null
  pathname: string
  /** For the demo clock: two clicks on one page move it once. */
  commandId: string
}

/** The frame of every page: where one is, who one is, and the page between. */
export function AppShell({
  actor,
  otherMemberships,
  deputyRoles,
  now,
  isDemo,
  flash,
  pathname,
  commandId,
  children,
}: Shell & { children: ReactNode }) {
  const items = actor ? navigationItems({ role: actor.role, pathname, isDemo }) : null
  return (
    <>
      <ShapeSprite />
      <a className="skip" href="#noi-dung">
        {m.shell_skip()}
      </a>
      {isDemo && actor ? <DemoClock now={now} commandId={commandId} pathname={pathname} /> : null}
      <header className="header">
        <div className="frame">
          <Brand />
          {items ? <Navigation items={items.header} /> : null}
          {actor ? (
            <AccountMenu {...{ actor, otherMemberships, deputyRoles, pathname }} />
          ) : (
            <LocaleForm pathname={pathname} />
          )}
        </div>
      </header>
      <main className="page frame" id="noi-dung" tabIndex={-1}>
        {flash ? (
          <Flash status={flash.status}>
            {flash.text}
            {flash.link ? (
              <>
                {' '}
                <a href={flash.link.href} aria-keyshortcuts="U">
                  {flash.link.label} <kbd>U</kbd>
                </a>
              </>
            ) : null}
          </Flash>
        ) : null}
        {children}
      </main>
      <Footer items={items?.foot ?? []} isDemo={isDemo} />
    </>
  )
}
