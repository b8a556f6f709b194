import { proposeCalendarChange } from '#services/calendar/propose-calendar-change.server.ts'
import { type Deed, moment } from '../chronicle.ts'
import { COORDINATOR } from '../doers.ts'

/** Proposed on Friday and waiting for a second person: it would move clocks, none has moved yet. */
export const CALENDAR_DEEDS: readonly Deed[] = [
  {
    at: moment('2024-11-01 16:00'),
    by: COORDINATOR,
    says: 'proposes a change of the calendar',
    act: (context) =>
      proposeCalendarChange(
        {
          year: 2024,
          additions: [
            '09/11/2024; làm bù; Làm bù cho ngày 15/11/2024',
            '15/11/2024; nghỉ hoán đổi; Nghỉ hoán đổi sang Thứ Bảy 09/11; 09/11/2024',
          ].join('\n'),
          remove: [],
          source: 'Ví dụ của bản trình diễn, không phải thông báo thật',
          note: 'Hoán đổi một ngày làm việc trong tháng 11 để các cơ quan phối hợp kiểm tra thực địa vào Thứ Bảy.',
        },
        context,
      ),
  },
]
