import { can, type Permission } from '#domain/access/permissions.ts'
import type { Role } from '#domain/access/roles.ts'
import { m } from '#i18n/messages.js'
import { paths } from './paths.ts'

type Destination = { href: string; label: () => string; permission: Permission }

const DAILY = [
  { href: paths.home(), label: m.nav_home, permission: 'home.read' },
  { href: paths.standing(), label: m.nav_standing, permission: 'standing.read' },
  { href: paths.plans(), label: m.nav_plans, permission: 'plan.read' },
  { href: paths.assignments(), label: m.nav_assignments, permission: 'assignment.read' },
  { href: paths.obstacles(), label: m.nav_obstacles, permission: 'obstacle.read' },
  { href: paths.dossiers(), label: m.nav_dossiers, permission: 'dossier.read' },
] as const satisfies Destination[]

const REFERENCE = [
  { href: paths.escalations(), label: m.nav_escalations, permission: 'escalation.read' },
  { href: paths.organisations(), label: m.nav_organisations, permission: 'organisation.read' },
  { href: paths.people(), label: m.nav_people, permission: 'person.read' },
  { href: paths.calendar(), label: m.nav_calendar, permission: 'calendar.read' },
  { href: paths.operation(), label: m.nav_operation, permission: 'operation.read' },
] as const satisfies Destination[]

/** Looked at so seldom that nobody has it in the header. */
const SELDOM = [
  { href: paths.templates(), label: m.nav_templates, permission: 'template.read' },
] as const satisfies Destination[]

export type NavigationItem = { href: string; label: string; current: boolean }

/** A screen below `/nhiem-vu` belongs to it; home is only home. */
const isCurrent = (href: string, pathname: string): boolean =>
  pathname === href || (href !== paths.home() && pathname.startsWith(`${href}/`))

const open = (destinations: readonly Destination[], role: Role, pathname: string): NavigationItem[] =>
  destinations
    .filter(({ permission }) => can(role, permission))
    .map(({ href, label }) => ({ href, label: label(), current: isCurrent(href, pathname) }))

/** The daily work in the header; what is looked up now and then at the foot. For an administrator the latter is the daily work. */
export function navigationItems({ role, pathname, isDemo }: { role: Role; pathname: string; isDemo: boolean }) {
  const daily = open(DAILY, role, pathname)
  const reference = open(REFERENCE, role, pathname)
  const seldom = open(SELDOM, role, pathname)
  const mailbox = isDemo
    ? open([{ href: paths.mailbox(), label: m.nav_mailbox, permission: 'mailbox.read' }], role, pathname)
    : []
  return role === 'administrator'
    ? { header: [...daily, ...reference], foot: [...seldom, ...mailbox] }
    : { header: daily, foot: [...reference, ...seldom, ...mailbox] }
}
