import type { ReactElement } from 'react'
import { AppShell } from '#components/shell/app-shell.tsx'
import type { Actor, Role } from '#domain/access/roles.ts'

export type CatalogueEntry = { name: string; role: Role | null; pathname: string; page: () => ReactElement }

const TITLES = {
  officer: ['Chuyên viên', 'Sở Xây dựng'],
  head: ['Giám đốc Sở', 'Sở Xây dựng'],
  carrier: ['Đầu mối doanh nghiệp', 'DN viễn thông A'],
  coordinator: ['Chuyên viên điều phối', 'Sở TT&TT'],
  office: ['Chuyên viên', 'VP UBND tỉnh'],
  leadership: ['Phó Chủ tịch', 'UBND tỉnh Hà Nam'],
  administrator: ['Quản trị hệ thống', 'Sở TT&TT'],
  auditor: ['Thanh tra viên', 'Thanh tra tỉnh'],
} as const satisfies Record<Role, readonly [string, string]>

function exampleActor(role: Role): Actor {
  const [title, organisation] = TITLES[role]
  return {
    personId: 'p1',
    personName: title,
    membershipId: 'm1',
    role,
    title,
    organisationId: 'o1',
    organisationName: organisation,
    organisationShortName: organisation,
    organisationKind: 'department',
  }
}

const OTHERS = [
  { id: 'm2', title: 'Chuyên viên', organisationShortName: 'Sở Xây dựng' },
  { id: 'm3', title: 'Lãnh đạo UBND tỉnh', organisationShortName: 'UBND tỉnh Hà Nam' },
]

export function CataloguePage({ entry, locale }: { entry: CatalogueEntry; locale: string }) {
  const Page = entry.page
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{entry.name}</title>
        <link rel="stylesheet" href="assets/app.css" />
      </head>
      <body>
        <AppShell
          actor={entry.role ? exampleActor(entry.role) : null}
          deputyRoles={[]}
          otherMemberships={OTHERS}
          now={new Date('2024-11-04T01:05:00Z')}
          isDemo
          flash={null}
          pathname={entry.pathname}
          commandId="0192f1a0-0000-7000-8000-000000000000"
        >
          <Page />
        </AppShell>
      </body>
    </html>
  )
}
