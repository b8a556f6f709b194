import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const reformRoutes: RouteConfigEntry[] = [
  route('co-quan/sap-xep', 'routes/reform/reform-list.tsx'),
  route('co-quan/sap-xep/moi', 'routes/reform/reform-new.tsx'),
  route('co-quan/sap-xep/:reformId', 'routes/reform/reform-page.tsx'),
]
