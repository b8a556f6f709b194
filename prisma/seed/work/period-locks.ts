import { lockPeriod } from '#services/period/lock-period.server.ts'
import { type Deed, moment } from './chronicle.ts'
import { COORDINATOR } from './doers.ts'

/** The third quarter was reported to the province and approved; October is over and still open. */
export const LOCK_DEEDS: readonly Deed[] = [
  {
    at: moment('2024-10-10 15:00'),
    by: COORDINATOR,
    says: 'locks the third quarter',
    act: (context) =>
      lockPeriod(
        { period: '2024-Q3', approval: 'Kết luận giao ban của Phó Chủ tịch UBND tỉnh ngày 09/10/2024' },
        context,
      ),
  },
]
