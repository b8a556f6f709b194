import { Block, Columns, Panel, Stack } from '#components/ui/block.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Day, Instant } from '#components/ui/day.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { FileLink } from '#components/ui/file-link.tsx'
import { Mark } from '#components/ui/mark.tsx'
import { Crumbs } from '#components/ui/page-head.tsx'
import { Progress } from '#components/ui/progress.tsx'
import { Quote } from '#components/ui/quote.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import { Timeline } from '#components/ui/timeline.tsx'
import { plainDate } from '#domain/shared/plain-date.ts'

const head = (
  <header className="stack">
    <p>
      <Mark status="near-due">Sắp quá hạn, còn 4 ngày làm việc</Mark>{' '}
      <span className="small muted">
        hạn <Day on={plainDate('2024-11-08')} />, hạn gốc <Day on={plainDate('2024-09-30')} />
      </span>
    </p>
    <h1>V.2.1. Hướng dẫn tích hợp hạ tầng số trong quy hoạch, đầu tư và cấp phép xây dựng</h1>
    <Quote>
      Chủ trì, phối hợp với Sở Thông tin và Truyền thông hướng dẫn việc tích hợp thành phần của hạ tầng số (có liên
      quan) trong quy hoạch đô thị, quy hoạch xây dựng.
    </Quote>
    <p className="actions">
      <ButtonLink kind="main" href="#bao-cao">
        Báo cáo tiến độ
      </ButtonLink>
      <ButtonLink href="#nop">Nộp kết quả</ButtonLink>
      <ButtonLink href="#gia-han">Xin gia hạn</ButtonLink>
      <ButtonLink kind="stop" href="#rut">
        Thu hồi nhiệm vụ
      </ButtonLink>
    </p>
  </header>
)

export function AssignmentPage() {
  return (
    <>
      <Crumbs
        trail={[
          { label: 'Kế hoạch hạ tầng số 2023 - 2025', href: '#a' },
          { label: 'V. Tổ chức thực hiện', href: '#b' },
          { label: 'V.2.1' },
        ]}
      />
      <Columns>
        <Stack gap="l">
          {head}
          <Block id="tien-do" title="Tiến độ và minh chứng" aside={<b>70 %</b>}>
            <Progress percent={70} status="in-time" />
            <Table
              stack
              caption="Các lần báo cáo tiến độ"
              columns={[
                { label: 'Ngày' },
                { label: 'Tiến độ', number: true },
                { label: 'Nội dung' },
                { label: 'Minh chứng' },
              ]}
            >
              <tr>
                <RowHead>
                  <Day on={plainDate('2024-11-04')} />
                </RowHead>
                <Cell label="Tiến độ" number>
                  70 %
                </Cell>
                <Cell label="Nội dung">Tiếp thu ý kiến 4/6 huyện, hoàn chỉnh phần cấp phép trạm BTS.</Cell>
                <Cell label="Minh chứng">
                  <FileLink file={{ id: 'f1', name: 'du-thao-lan-3.pdf', sizeBytes: 421_888 }} />
                </Cell>
              </tr>
            </Table>
          </Block>
          <Block id="lich-su" title="Lịch sử">
            <Timeline
              entries={[
                {
                  id: '1',
                  when: <Instant at={new Date('2024-11-04T00:58:00Z')} />,
                  status: 'in-time',
                  what: <b>Báo cáo tiến độ 70 %</b>,
                  who: 'Chuyên viên, Sở Xây dựng',
                },
                {
                  id: '2',
                  when: <Instant at={new Date('2024-10-30T01:00:00Z')} />,
                  what: 'Nhắc lần 1 đã gửi, trước hạn 7 ngày làm việc',
                  who: 'Đồng hồ; 2 người nhận',
                },
                {
                  id: '3',
                  when: <Instant at={new Date('2024-09-26T08:10:00Z')} />,
                  status: 'done',
                  what: <b>Gia hạn từ 30/9/2024 sang 08/11/2024</b>,
                  who: 'Chuyên viên điều phối, Sở TT&TT',
                },
              ]}
            />
          </Block>
        </Stack>
        <Stack gap="l">
          <Panel id="han" title="Hạn">
            <Facts
              facts={[
                {
                  label: 'Hạn hiện nay',
                  value: <Day on={plainDate('2024-11-08')} as="long" />,
                  note: 'hết 24:00, còn 4 ngày làm việc',
                },
                {
                  label: 'Hạn gốc',
                  value: <Day on={plainDate('2024-09-30')} />,
                  note: 'theo hạn gốc: quá 25 ngày làm việc',
                },
                { label: 'Gia hạn', value: '1 lần', note: 'Sở TT&TT quyết định 26/9/2024' },
              ]}
            />
          </Panel>
          <Panel id="tiep" title="Sắp tới">
            <Timeline
              entries={[
                { id: '1', when: '05/11', ahead: 'next', what: 'Nhắc lần 2, trước hạn 3 ngày làm việc' },
                { id: '2', when: '11/11', ahead: 'later', what: 'Báo quá hạn đến Giám đốc Sở' },
              ]}
            />
          </Panel>
        </Stack>
      </Columns>
    </>
  )
}
