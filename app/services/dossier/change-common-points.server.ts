import { COMMON_POINTS } from '#data/common-points.server.ts'
import { type ChangeCommonPoints, decideCommonPoints } from '#domain/obstacle/change-common-points.ts'
import type { CommonPoints } from '#domain/obstacle/missing-points.ts'
import { changeSetting } from '#services/shared/change-setting.server.ts'

/** Puts another list of common points into force for the checks from now on; what was asked before stays as it was. */
export const changeCommonPoints = changeSetting({
  command: 'ChangeCommonPoints',
  event: 'CommonPointsChanged',
  setting: COMMON_POINTS,
  decide: ({ input, current }: { input: ChangeCommonPoints; current: CommonPoints }) =>
    decideCommonPoints({ input, current: current.points }),
})
