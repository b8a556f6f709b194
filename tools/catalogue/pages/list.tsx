import { Block } from '#components/ui/block.tsx'
import { Ledger } from '#components/ui/figures.tsx'
import { Filters, SearchField } from '#components/ui/filters.tsx'
import { Sparkline } from '#components/ui/line-chart.tsx'
import { Mark } from '#components/ui/mark.tsx'
import { Empty, Notice } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Select } from '#components/ui/select.tsx'
import { STATUSES } from '#components/ui/status.ts'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'

export function ListPage() {
  return (
    <>
      <PageHead
        title="Mọi trạng thái trong một danh sách"
        lead="Danh sách dài được lọc, xếp và lật trang bằng địa chỉ."
      />
      <Ledger
        entries={[
          { href: '#1', value: 20, of: 58, label: 'câu đã xem xét' },
          { href: '#2', value: 16, of: 21, label: 'nhiệm vụ chưa có chủ trì', status: 'near-due' },
          { href: '#3', value: 37, of: 42, label: 'câu chưa có hạn', status: 'undated' },
        ]}
      />
      <Filters action="#" clearHref="#" keep={{ xep: '-han' }}>
        <SearchField name="tim" label="Tìm trong nội dung" value="trạm" />
        <Select
          name="hang"
          label="Trạng thái"
          empty="Tất cả"
          options={STATUSES.map((status) => ({ value: status, label: status }))}
        />
      </Filters>
      <Table
        stack
        caption="Nhiệm vụ"
        columns={[
          { label: 'Câu' },
          { label: 'Trạng thái', sort: { href: '#t' } },
          { label: 'Hạn', sort: { href: '#h', direction: 'ascending' } },
          { label: 'Báo cáo', number: true },
        ]}
      >
        {STATUSES.map((status, place) => (
          <tr key={status}>
            <RowHead>
              <a href="assignment.html">V.2.{place + 1} Hướng dẫn tích hợp hạ tầng số</a>
            </RowHead>
            <Cell label="Trạng thái">
              <Mark status={status} />
            </Cell>
            <Cell label="Hạn">08/11/2024</Cell>
            <Cell label="Báo cáo" number>
              <Sparkline values={[1, 3, place, 6, place + 2]} label="5 lần báo cáo" />
            </Cell>
          </tr>
        ))}
      </Table>
      <Pager shown={12} total={1387} previousHref="#truoc" nextHref="#sau" />
      <Notice status="near-due">Câu này không ghi chủ trì, không ghi hạn.</Notice>
      <div className="gap-top">
        <Block id="trong" title="Chưa có gì">
          <Empty title="Không còn việc chờ.">Việc kế tiếp đến hạn 05/11.</Empty>
        </Block>
      </div>
    </>
  )
}
