import { Holder } from '#components/inbox/holder.tsx'
import { Block } from '#components/ui/block.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Day } from '#components/ui/day.tsx'
import type { LaneSpan } from '#components/ui/lane-scale.ts'
import { type Lane, Lanes } from '#components/ui/lanes.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { type PathStep, PathSteps } from '#components/ui/path-steps.tsx'
import { plainDate } from '#domain/shared/plain-date.ts'

const span = (kind: LaneSpan['kind'], from: string, to: string): LaneSpan => ({
  kind,
  from: plainDate(from),
  to: plainDate(to),
})

const STEPS: PathStep[] = [
  { id: '1', name: 'Gửi', holder: 'DN viễn thông A', kept: '30/9/2024', place: 'passed' },
  {
    id: '2',
    name: 'Kiểm tra',
    holder: 'Sở TT&TT',
    kept: '2 ngày, hạn 2',
    note: '30/9–02/10, báo nhận 01/10',
    place: 'passed',
  },
  {
    id: '3',
    name: 'Tổng hợp',
    holder: 'Sở TT&TT',
    kept: '4 ngày, hạn 5',
    note: '04/10–10/10, vào hồ sơ HS-2024-07',
    place: 'passed',
  },
  {
    id: '4',
    name: 'Lấy ý kiến',
    holder: '4 cơ quan',
    kept: '10 ngày, hạn 5',
    over: 'quá 5 ngày',
    note: '10/10–24/10',
    place: 'passed',
  },
  { id: '5', name: 'Trình', holder: 'Sở TT&TT', kept: '3 ngày, hạn 5', note: '24/10–29/10', place: 'passed' },
  {
    id: '6',
    name: 'Cho ý kiến',
    holder: 'Lãnh đạo UBND tỉnh',
    kept: '2 ngày, hạn 3',
    note: '31/10–nay',
    place: 'here',
  },
  { id: '7', name: 'Trả lời, thực hiện', holder: 'Sở TT&TT', kept: 'hạn 2 ngày', place: 'later' },
]

const LANES: Lane[] = [
  {
    id: 'a',
    holder: 'DN viễn thông A',
    note: 'bổ sung bản vẽ',
    spans: [span('held', '2024-10-02', '2024-10-04')],
    days: 2,
    daysOver: 0,
  },
  {
    id: 'b',
    holder: 'Sở TT&TT',
    note: 'kiểm tra 2, tổng hợp 4, trình 3',
    spans: [
      span('held', '2024-09-30', '2024-10-02'),
      span('held', '2024-10-04', '2024-10-10'),
      span('held', '2024-10-24', '2024-10-29'),
    ],
    days: 9,
    daysOver: 0,
  },
  {
    id: 'c',
    holder: '4 cơ quan được hỏi ý kiến',
    spans: [span('held', '2024-10-10', '2024-10-17'), span('over', '2024-10-17', '2024-10-24')],
    days: 10,
    daysOver: 5,
  },
  {
    id: 'd',
    holder: 'Lãnh đạo UBND tỉnh',
    note: 'từ 31/10, hạn 05/11',
    spans: [span('holding', '2024-10-31', '2024-11-04'), span('left', '2024-11-04', '2024-11-05')],
    days: 2,
    daysOver: 0,
  },
]

export function ObstaclePage() {
  return (
    <>
      <Crumbs trail={[{ label: 'Vướng mắc', href: '#' }, { label: 'VM-2024-031' }]} />
      <PageHead
        title="Chưa được chấp thuận vị trí trạm BTS tại xã Thanh Hải, huyện Thanh Liêm"
        meta="VM-2024-031 · DN viễn thông A gửi 30/9/2024 · nguyên nhân: thủ tục mỗi địa phương một khác"
      />
      <Holder
        days={2}
        daysLabel="ngày, hạn 3"
        more="Từ khi gửi: 25 ngày làm việc, qua 5 bên."
        actions={<ButtonLink href="#them">Gửi thêm thông tin</ButtonLink>}
      >
        <b>Lãnh đạo UBND tỉnh đang xử lý</b>, từ <Day on={plainDate('2024-10-31')} as="long" />. Bước tiếp theo: cho ý
        kiến trên phiếu trình, chậm nhất ngày <Day on={plainDate('2024-11-05')} />.
      </Holder>
      <section className="gap-top-l" aria-labelledby="duong">
        <h2 id="duong" className="only-read">
          Đường đi của vướng mắc
        </h2>
        <PathSteps steps={STEPS} />
      </section>
      <div className="gap-top-l">
        <Block id="ai-giu" title="Cơ quan nào đã xử lý, vào lúc nào" aside="25 ngày làm việc, 30/9 đến 04/11/2024">
          <Lanes
            caption="Số ngày làm việc mỗi bên đã xử lý"
            from={plainDate('2024-09-30')}
            to={plainDate('2024-11-05')}
            lanes={LANES}
          />
        </Block>
      </div>
    </>
  )
}
