import { readStoredPoints } from '#domain/obstacle/change-common-points.ts'
import { type CommonPoint, type CommonPoints, USUAL_POINTS } from '#domain/obstacle/missing-points.ts'
import { versionedSetting } from './setting.server.ts'

/** What the Office ticks at its check: the newest version of the setting, or the usual list while there is none. */
export const COMMON_POINTS = versionedSetting({
  key: 'common-missing-points',
  read: (newest): CommonPoints =>
    newest ? { version: newest.version, points: readStoredPoints(newest.value) } : USUAL_POINTS,
  write: (points: CommonPoint[]) => ({ points }),
})
