import { beforeEach } from 'vitest'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

export const at = (day: string, time = '09:00') => `${day}T${time}:00+07:00`

/** One assignment of Sở Xây dựng, due on Friday 29/11/2024, and the people who act on it. */
export function useIssuedAssignment() {
  useTestDatabase()
  const desk = {
    province: undefined as unknown as Province,
    assignmentId: '',
    officer: (when = at('2024-10-29')) => commandBy(desk.province.actor('construction', 'officer'), when),
    coordinator: (when = at('2024-11-05')) => commandBy(desk.province.actor('dic', 'coordinator'), when),
    clerk: (when = at('2024-11-06')) => commandBy(desk.province.actor('office', 'office'), when),
    leader: (when = at('2024-11-06')) => commandBy(desk.province.actor('committee', 'leadership'), when),
    row: () => db.assignment.findUniqueOrThrow({ where: { id: desk.assignmentId } }),
    accept: () => done(acceptAssignment({ assignmentId: desk.assignmentId }, desk.officer())),
  }
  beforeEach(async () => {
    desk.province = await seedProvince(db)
    const [issued] = await seedIssued([guidanceDraft(desk.province.organisationId.construction)], {
      actor: desk.province.actor('dic', 'coordinator'),
    })
    if (!issued) throw new Error('nothing was issued')
    desk.assignmentId = issued.id
  })
  return desk
}
