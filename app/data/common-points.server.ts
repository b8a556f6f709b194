import { readStoredPoints } from '#domain/obstacle/change-common-points.ts'
import { type CommonPoint, type CommonPoints, USUAL_POINTS } from '#domain/obstacle/missing-points.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import {
  findNewestSetting,
  insertSetting,
  lockSetting,
  newestSettingSql,
  type StoredSetting,
} from './setting.server.ts'

const COMMON_POINTS_KEY = 'common-missing-points'

export const commonPointsSql = newestSettingSql(COMMON_POINTS_KEY)

export const toCommonPoints = (newest: StoredSetting | null): CommonPoints =>
  newest ? { version: newest.version, points: readStoredPoints(newest.value) } : USUAL_POINTS

/** What the Office ticks at its check: the newest version of the setting, or the usual list while there is none. */
export const loadCommonPoints = async (reader: Reader): Promise<CommonPoints> =>
  toCommonPoints(await findNewestSetting(reader, COMMON_POINTS_KEY))

/** Changes come one after the other: held until the transaction ends. Answers the list in force. */
export async function lockCommonPoints(tx: Transaction): Promise<CommonPoints> {
  await lockSetting(tx, COMMON_POINTS_KEY)
  return loadCommonPoints(tx)
}

export const insertCommonPoints = (
  tx: Transaction,
  { value: points, ...row }: { version: number; value: CommonPoint[]; validFrom: Date; setById: string },
): Promise<void> => insertSetting(tx, { key: COMMON_POINTS_KEY, ...row, value: { points } })
