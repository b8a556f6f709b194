import { Waiting, WaitingList } from '#components/inbox/waiting.tsx'
import { Block, Columns, Stack } from '#components/ui/block.tsx'
import { Figure, Figures } from '#components/ui/figures.tsx'
import { LineChart } from '#components/ui/line-chart.tsx'
import { Mark } from '#components/ui/mark.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { StatusBar, StatusLegend } from '#components/ui/status-bar.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'

const COUNTS = {
  overdue: 5,
  'near-due': 2,
  returned: 2,
  declined: 1,
  awaiting: 3,
  suspended: 3,
  undated: 14,
  'not-started': 1,
  'in-time': 64,
  'done-late': 3,
  done: 13,
}

const WEEKS = [
  ['09/9', 3],
  ['16/9', 3],
  ['23/9', 2],
  ['30/9', 2],
  ['07/10', 4],
  ['14/10', 4],
  ['21/10', 4],
  ['28/10', 4],
  ['04/11', 6],
] as const

export function LeadershipHome() {
  return (
    <>
      <h1 className="only-read">Tình hình thực hiện kế hoạch, ngày 04/11/2024</h1>
      <Block
        id="tinh-hinh"
        title="Tình hình thực hiện kế hoạch"
        aside={<a href="living-plan.html">Mở kế hoạch Hạ tầng số 2023 - 2025</a>}
      >
        <div className="standing-row">
          <Figures>
            <Figure href="#1" value={111} label="nhiệm vụ, 43/43 câu có cơ quan thực hiện" />
            <Figure href="#2" value={16} label="đã xong, 13 đúng hạn" status="done" />
            <Figure href="#3" value={6} label="quá hạn (1 bị trả lại), 9 theo hạn gốc" status="overdue" />
            <Figure href="#4" value={14} label="không hạn, 1 lâu chưa báo cáo" status="undated" />
          </Figures>
          <Stack gap="s">
            <StatusBar counts={COUNTS} label="111 nhiệm vụ" />
            <StatusLegend counts={COUNTS} hrefOf={(status) => `#${status}`} />
          </Stack>
        </div>
      </Block>
      <Columns kind="lead">
        <Block id="ai-cham" title="Ai đang chậm, vì sao" aside={<a href="#5">5 cơ quan, 6 việc</a>}>
          <Table
            stack
            caption="Cơ quan đang chậm, lâu nhất trước"
            columns={[
              { label: 'Cơ quan, việc' },
              { label: 'Chậm lâu nhất', number: true, sort: { href: '#xep', direction: 'descending' } },
              { label: 'Vì sao' },
              { label: 'Đang xử lý' },
            ]}
          >
            <tr>
              <RowHead>
                <a href="#ln">UBND huyện Lý Nhân</a>
                <br />
                <span className="faint">V.6.1, V.6.3</span>
              </RowHead>
              <Cell label="Chậm lâu nhất" number>
                <Mark status="overdue">25 ngày</Mark>
              </Cell>
              <Cell label="Vì sao">Chờ số liệu 3 xã; xin gia hạn 24/10, chưa trả lời</Cell>
              <Cell label="Đang xử lý">
                <b>Sở TT&TT</b>, 7 ngày
              </Cell>
            </tr>
            <tr>
              <RowHead>
                <a href="#bl">UBND huyện Bình Lục</a>
                <br />
                <span className="faint">V.6.1</span>
              </RowHead>
              <Cell label="Chậm lâu nhất" number>
                <Mark status="returned">25 ngày</Mark>
              </Cell>
              <Cell label="Vì sao">Kết quả bị trả lại 21/10: thiếu phương án quản lý</Cell>
              <Cell label="Đang xử lý">huyện, 10 ngày</Cell>
            </tr>
          </Table>
        </Block>
        <Block id="cho-toi" title="Chờ tôi" aside={<a href="#6">2 việc</a>}>
          <WaitingList>
            <Waiting
              main
              due={{ status: 'near-due', text: 'Hạn Thứ Ba 05/11' }}
              since="chờ 2 ngày"
              title="HS-2024-07: cấp phép trạm BTS"
              href="#hs"
              summary="4 vướng mắc, 3 ý kiến, 1 không trả lời. Đề xuất giao 8 việc."
              action="Xem và cho ý kiến"
            />
            <Waiting
              due={{ status: 'in-time', text: 'Hạn Thứ Tư 06/11' }}
              since="chờ 1 ngày"
              title="Gia hạn V.8.1, DN viễn thông C"
              href="#gh"
              summary="Xin từ 13/12 sang 27/12/2024. Hạn ghi trong kế hoạch nên thuộc thẩm quyền UBND tỉnh."
              action="Xem đơn gia hạn"
            />
          </WaitingList>
          <Notice>
            Để biết: 2 việc quá hạn trên 10 ngày đã báo ngày 01/11: <a href="#a">V.6.1 Lý Nhân</a>,{' '}
            <a href="#b">III.5.2 Sở TN&MT</a>.
          </Notice>
        </Block>
      </Columns>
      <Columns kind="lead">
        <Block id="theo-nhom" title="Theo cơ quan chủ trì" aside={<a href="#7">Bảng đầy đủ 30 cơ quan</a>}>
          <Table
            caption="Nhiệm vụ theo nhóm cơ quan chủ trì và trạng thái"
            columns={[
              { label: 'Nhóm' },
              { label: 'Trạng thái' },
              { label: 'Việc', number: true },
              { label: 'Xong', number: true },
              { label: 'Chậm', number: true },
            ]}
          >
            <tr>
              <RowHead>
                <a href="#dic">Sở TT&TT</a>
              </RowHead>
              <Cell className="bar-cell">
                <StatusBar
                  label="18 nhiệm vụ"
                  counts={{ 'near-due': 1, undated: 4, 'in-time': 8, 'done-late': 2, done: 3 }}
                />
              </Cell>
              <Cell number>18</Cell>
              <Cell number>5</Cell>
              <Cell number>0</Cell>
            </tr>
          </Table>
        </Block>
        <Block id="xu-huong" title="Đang quá hạn, 8 tuần qua">
          <LineChart
            id="xu"
            title="Số nhiệm vụ đang quá hạn mỗi tuần, từ 3 ngày 09/9 lên 6 ngày 04/11/2024"
            pointLabel="Tuần từ"
            valueLabel="Đang quá hạn"
            points={WEEKS.map(([label, value]) => ({ label: `${label}/2024`, shortLabel: label, value }))}
          />
        </Block>
      </Columns>
    </>
  )
}
