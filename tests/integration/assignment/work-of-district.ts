import { beforeEach } from 'vitest'
import type { Role } from '#domain/access/roles.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { giveAssignmentOn } from '#services/assignment/give-assignment-on.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type OrganisationKey, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

export const at = (day: string, time = '09:00') => `2024-${day}T${time}:00+07:00`

const PIECE = {
  title: 'Giới thiệu vị trí đặt trạm',
  text: 'Giới thiệu vị trí thay thế, gửi UBND huyện.',
  product: null,
  dueOn: plainDate('2024-11-15'),
}

export const result = (assignmentId: string) => ({
  assignmentId,
  text: 'Đã giới thiệu 2 vị trí.',
  product: null,
  documentNumber: '15/BC-UBND',
  fileIds: [],
})
export const state = async (id: string) => (await db.assignment.findUniqueOrThrow({ where: { id } })).state

/** V.6.2 of Kim Bảng, accepted and due on Friday 29/11/2024, a part of which it can give to its communes. */
export function useWorkOfDistrict() {
  useTestDatabase()
  const by = (key: OrganisationKey, role: Role, when: string) => commandBy(desk.province.actor(key, role), when)
  const desk = {
    province: undefined as unknown as Province,
    parentId: '',
    district: (when: string, role: Role = 'officer') => by('kimBang', role, when),
    commune: (when: string, role: Role = 'officer') => by('thiSon', role, when),
    coordinator: (when: string) => by('dic', 'coordinator', when),
    piece: (changes: object = {}) => ({
      assignmentId: desk.parentId,
      leadIds: [desk.province.organisationId.thiSon],
      ...PIECE,
      ...changes,
    }),
    /** Given on 01/11 to both communes; the id of Thi Sơn's. */
    givePiece: async (changes: object = {}): Promise<string> => {
      const { thiSon, que } = desk.province.organisationId
      await done(giveAssignmentOn(desk.piece({ leadIds: [thiSon, que], ...changes }), desk.district(at('11-01'))))
      const { id } = await db.assignment.findFirstOrThrow({ where: { parentId: desk.parentId, leadId: thiSon } })
      return id
    },
  }
  beforeEach(async () => {
    desk.province = await seedProvince(db)
    const { kimBang } = desk.province.organisationId
    const [parent] = await seedIssued([guidanceDraft(kimBang, { anchor: 'V.6.2', dueSetBy: 'plan' })], {
      actor: desk.province.actor('dic', 'coordinator'),
    })
    desk.parentId = parent?.id ?? ''
    await done(acceptAssignment({ assignmentId: desk.parentId }, desk.district(at('10-29'))))
  })
  return desk
}
