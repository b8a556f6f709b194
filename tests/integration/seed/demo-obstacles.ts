import { describe, expect, it } from 'vitest'
import { DOSSIER_STATES, OBSTACLE_STATES } from '#domain/obstacle/states.ts'
import { db } from '#platform/db.server.ts'

/** A part of the tests of the demo: in the same file run, because to make a demo province takes long. */
export function describeDemoObstacles(): void {
  describe('the obstacles of the demo', () => {
    it('stand at every step that an office or a filer can be asked at', async () => {
      const filings = new Set((await db.obstacle.findMany({ select: { state: true } })).map(({ state }) => state))
      const notReachedYet = ['duplicate', 'forwarded', 'settling', 'withdrawn']
      expect([...filings].sort()).toEqual(OBSTACLE_STATES.filter((state) => !notReachedYet.includes(state)).sort())
      const dossiers = new Set((await db.dossier.findMany({ select: { state: true } })).map(({ state }) => state))
      const shown = [
        'consolidated',
        'consultation',
        'office-check',
        'with-leadership',
        'above-province',
        'issuing',
        'resolved',
      ]
      expect([...dossiers].sort()).toEqual(DOSSIER_STATES.filter((state) => shown.includes(state)).sort())
    })

    it('have the same cause twice: one in an open dossier, one filed this morning', async () => {
      const masts = await db.obstacle.findMany({
        where: { causeClass: 'site-or-land' },
        include: { filer: true, place: { include: { parent: true } } },
        orderBy: { filedAt: 'asc' },
      })
      expect(masts.map(({ state, filer, place }) => [state, filer.shortName, place?.parent?.shortName])).toEqual([
        ['consolidated', 'Viettel Hà Nam', 'UBND huyện Kim Bảng'],
        ['filed', 'VNPT Hà Nam', 'UBND huyện Thanh Liêm'],
      ])
    })

    it('have a dossier that the Office has returned with what is missing, to be answered by the DIC', async () => {
      const returned = await db.dossier.findMany({
        where: { state: 'consolidated', officeChecks: { some: { points: { some: { repliedAt: null } } } } },
        select: { title: true, holder: { select: { shortName: true } } },
      })
      expect(returned).toEqual([
        { title: 'Cấp điện cho trạm BTS và tủ cáp ở vùng xa lưới', holder: { shortName: 'Sở TT&TT' } },
      ])
    })

    it('have one dossier in consultation: one agrees, one differs, two have not answered', async () => {
      const slips = await db.opinionSlip.findMany({
        include: { holder: true, replies: true },
        orderBy: { code: 'asc' },
      })
      expect(slips.map(({ holder, replies }) => [holder.shortName, replies[0]?.stance])).toEqual([
        ['Sở Tài chính', 'agree'],
        ['Sở Xây dựng', 'differ'],
        ['UBND huyện Kim Bảng', undefined],
        ['VNPT Hà Nam', undefined],
      ])
    })

    it('have one holder each while they are open', async () => {
      const twice = await db.$queryRaw<unknown[]>`
        SELECT subject_id FROM holding WHERE ended_at IS NULL GROUP BY subject_id HAVING count(*) > 1`
      expect(twice).toEqual([])
    })
  })
}
