import { expect, test } from 'vitest'
import { ROLES, type Role } from '#domain/access/roles.ts'
import { navigationItems } from './navigation-items.ts'
import { paths } from './paths.ts'

const headerOf = (role: Role, pathname = '/') =>
  navigationItems({ role, pathname, isDemo: false }).header.map((item) => item.href)

test('a carrier sees its work, the plan and its obstacles, not dossiers or the standing of others', () => {
  expect(headerOf('carrier')).toEqual(['/', '/ke-hoach', '/nhiem-vu', '/vuong-mac'])
})

test('an administrator finds organisations, people, calendar and operation in the header', () => {
  expect(headerOf('administrator')).toEqual([
    '/',
    '/ke-hoach',
    '/co-quan',
    '/nguoi-dung',
    '/lich-lam-viec',
    '/van-hanh',
  ])
})

test('no role has more than six entries, so that the header fits', () => {
  for (const role of ROLES) expect(headerOf(role).length).toBeLessThanOrEqual(6)
})

test('an assignment page belongs to the assignments, and home is only home', () => {
  const { header } = navigationItems({ role: 'officer', pathname: paths.assignment('a1'), isDemo: true })
  expect(header.filter((item) => item.current).map((item) => item.href)).toEqual(['/nhiem-vu'])
})

test('the mailbox is offered only in the demo', () => {
  const foot = (isDemo: boolean) =>
    navigationItems({ role: 'officer', pathname: '/', isDemo }).foot.map((item) => item.href)
  expect(foot(true)).toContain('/thu')
  expect(foot(false)).not.toContain('/thu')
})
