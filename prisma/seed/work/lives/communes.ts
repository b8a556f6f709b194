import { plainDate } from '#domain/shared/plain-date.ts'
import { giveAssignmentOn } from '#services/assignment/give-assignment-on.server.ts'
import { accepted, askedForTime, confirmed, life, reported, type Step, submitted } from '../assignment-deeds.ts'
import { type Deed, moment } from '../chronicle.ts'
import { headOf } from '../doers.ts'
import { findCommuneId, findWorkId } from '../look-up.ts'

const DISTRICT = 'UBND huyện Kim Bảng'
const SENTENCE = 'V.6.2'
const PIECE = 'Giới thiệu vị trí thay thế để lắp đặt trạm BTS'

type CommuneOfKimBang =
  | 'UBND thị trấn Ba Sao'
  | 'UBND xã Thi Sơn'
  | 'UBND xã Lê Hồ'
  | 'UBND xã Nhật Tân'
  | 'UBND xã Văn Xá'

/** What V.6.2 orders a district to do: "Chỉ đạo UBND các xã, phường, thị trấn …". One confirmed, one to judge, one late. */
const LIVES: Record<CommuneOfKimBang, readonly Step[]> = {
  'UBND thị trấn Ba Sao': [
    accepted('2024-09-12 09:10'),
    submitted('2024-09-27 15:20', 'Giới thiệu 2 vị trí tại tổ dân phố 3 và tổ dân phố 5.', {
      document: 'Báo cáo ngày 26/9/2024',
    }),
    confirmed('2024-09-30 10:15', 'good', '', headOf(DISTRICT)),
  ],
  'UBND xã Thi Sơn': [
    accepted('2024-09-12 14:05'),
    reported('2024-10-21 09:30', 40, 'Đã khảo sát 1 vị trí; hộ dân lân cận chưa đồng ý.'),
  ],
  'UBND xã Lê Hồ': [
    accepted('2024-09-13 08:20'),
    submitted('2024-10-31 16:10', 'Giới thiệu 1 vị trí trên đất công cạnh nhà văn hóa thôn.', {
      document: 'Báo cáo ngày 30/10/2024',
    }),
  ],
  'UBND xã Nhật Tân': [
    accepted('2024-09-13 10:40'),
    reported('2024-10-10 15:25', 60, 'Đã họp dân, đang lập biên bản thống nhất vị trí.'),
    askedForTime('2024-10-28 14:30', '2024-11-29', {
      reason: 'Chờ thôn họp dân lần hai.',
      doneSoFar: 'Đã có 1 vị trí dự kiến.',
    }),
  ],
  'UBND xã Văn Xá': [],
}
const COMMUNES = Object.keys(LIVES) as CommuneOfKimBang[]

const given: Deed = {
  at: moment('2024-09-11 10:00'),
  by: headOf(DISTRICT),
  says: `gives ${SENTENCE} on to its communes`,
  act: async (context) =>
    giveAssignmentOn(
      {
        assignmentId: await findWorkId({ anchor: SENTENCE, agency: DISTRICT }),
        leadIds: await Promise.all(COMMUNES.map((commune) => findCommuneId({ commune, district: DISTRICT }))),
        title: PIECE,
        text: 'Giới thiệu ít nhất một vị trí thay thế trên đất công để lắp đặt trạm BTS; báo cáo UBND huyện kèm sơ đồ vị trí.',
        product: 'Báo cáo kèm sơ đồ vị trí',
        dueOn: plainDate('2024-10-30'),
      },
      context,
    ),
}

export const COMMUNE_LIVES: readonly Deed[] = [
  given,
  ...COMMUNES.flatMap((commune) => life(null, commune, LIVES[commune])),
]
