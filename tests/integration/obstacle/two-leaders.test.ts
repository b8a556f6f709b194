import { expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { giveDirection } from '#services/dossier/give-direction.server.ts'
import { commandBy, seedProvince } from '#tests/factories/province.ts'
import { seedDirectedDossier } from '#tests/factories/resolution.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

it('tells the later of two leaders who decided and what, and lets one direction stand', async () => {
  const province = await seedProvince(db)
  const { dossierId } = await seedDirectedDossier(province)
  const actor = province.actor('committee', 'leadership')
  await db.dossier.update({ where: { id: dossierId }, data: { state: 'with-leadership' } })
  const at = '2024-11-08T10:00:00+07:00'
  const answers = await Promise.all([
    giveDirection({ dossierId, direction: 'reject', directionText: 'Chưa đủ căn cứ.' }, commandBy(actor, at)),
    giveDirection({ dossierId, direction: 'return', directionText: 'Bổ sung.' }, commandBy(actor, at)),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const { direction } = await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
  const { displayName } = await db.person.findUniqueOrThrow({ where: { id: actor.personId } })
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    reason: 'direction-given',
    params: { direction, by: displayName, at: '2024-11-08' },
  })
})
