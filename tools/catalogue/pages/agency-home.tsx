import { Owed, OwedList } from '#components/inbox/owed.tsx'
import { Block, Stack } from '#components/ui/block.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Day } from '#components/ui/day.tsx'
import { Figure, Figures } from '#components/ui/figures.tsx'
import { Mark } from '#components/ui/mark.tsx'
import { Empty } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import { plainDate } from '#domain/shared/plain-date.ts'

const REST = [
  ['V.3.1 Giải pháp thu hút đầu tư, phát triển hạ tầng số', 'phối hợp Sở KH&ĐT', '2024-11-29', 'in-time', undefined],
  [
    'III.2.3 Chia sẻ, sử dụng chung hạ tầng thụ động',
    'phối hợp 4 doanh nghiệp',
    '2024-12-20',
    'suspended',
    'Tạm dừng từ 24/10',
  ],
] as const

export function AgencyHome() {
  return (
    <>
      <PageHead
        title="Sở Xây dựng: 8 việc phải làm, 1 phiếu phải trả lời"
        actions={<ButtonLink href="obstacle-new.html">Gửi vướng mắc</ButtonLink>}
      />
      <Figures>
        <Figure href="#qua-han" value={1} label="quá hạn" status="overdue" />
        <Figure href="#sap" value={2} label="sắp quá hạn" status="near-due" />
        <Figure href="#tra" value={1} label="bị trả lại" status="returned" />
        <Figure href="#cho" value={1} label="chờ tiếp nhận" status="not-started" />
        <Figure href="#trong" value={2} label="trong hạn" status="in-time" />
        <Figure href="#dung" value={1} label="tạm dừng" status="suspended" />
      </Figures>
      <Stack gap="l">
        <Block id="qua-han" title="Quá hạn" aside={<a href="#x">1 việc</a>}>
          <OwedList late>
            <Owed
              status="overdue"
              timeliness="Quá hạn 6 ngày làm việc"
              due={<Day on={plainDate('2024-10-25')} />}
              note="đã báo Văn phòng UBND tỉnh 01/11; nếu vẫn mở, 08/11 báo lãnh đạo UBND tỉnh"
              part="V.2.2 · Sở chủ trì"
              text="Thực hiện công tác quản lý nhà nước đối với các công trình hạ tầng kỹ thuật sử dụng chung đảm bảo đầu tư xây dựng đồng bộ, hiện đại, phù hợp với quy hoạch, yêu cầu phát triển của đô thị."
              href="assignment.html"
              remark="Báo cáo gần nhất 28/10: 60 %. Giao cho: Phòng Quản lý hạ tầng kỹ thuật."
              actions={
                <>
                  <ButtonLink kind="main" href="#bao-cao">
                    Báo cáo tiến độ
                  </ButtonLink>
                  <ButtonLink href="#nop">Nộp kết quả</ButtonLink>
                </>
              }
            />
          </OwedList>
        </Block>
        <Block id="can-tra-loi" title="Cần trả lời" aside={<a href="#x">2 việc</a>}>
          <OwedList>
            <Owed
              status="returned"
              timeliness="Bị trả lại"
              due={
                <>
                  Làm lại trước <Day on={plainDate('2024-11-15')} />
                </>
              }
              note="Sở TT&TT trả lại 31/10"
              part="III.1.2 · phối hợp, chủ trì: Sở TT&TT"
              text="Hoàn thiện các chính sách thúc đẩy, ưu tiên không gian, vị trí để doanh nghiệp phát triển hạ tầng viễn thông băng rộng."
              href="assignment.html"
              remark="Lý do trả lại: thiếu danh mục công trình hạ tầng kỹ thuật sử dụng chung."
              actions={<ButtonLink href="#sua">Sửa và gửi lại</ButtonLink>}
            />
            <Owed
              status="not-started"
              timeliness="Chờ tiếp nhận"
              due={
                <>
                  Tiếp nhận chậm nhất ngày <Day on={plainDate('2024-11-05')} />
                </>
              }
              note="giao ngày 01/11"
              part="III.4.2 · phối hợp, chủ trì: Sở GTVT"
              text="Đầu tư, phát triển hạ tầng kết nối mạng Internet vạn vật (IoT) đáp ứng được yêu cầu của các lĩnh vực có liên quan."
              href="assignment.html"
              actions={
                <>
                  <ButtonLink href="#nhan">Tiếp nhận</ButtonLink>
                  <ButtonLink kind="link" href="#khong">
                    Không đúng chức năng, nhiệm vụ
                  </ButtonLink>
                </>
              }
            />
          </OwedList>
        </Block>
        <Block id="con-lai" title="Còn lại" aside={<a href="#x">2 việc</a>}>
          <Table
            stack
            caption="Việc trong hạn và tạm dừng của Sở Xây dựng"
            columns={[{ label: 'Câu trong kế hoạch' }, { label: 'Vai trò' }, { label: 'Hạn' }, { label: 'Trạng thái' }]}
          >
            {REST.map(([title, part, due, status, text]) => (
              <tr key={title}>
                <RowHead>
                  <a href="assignment.html">{title}</a>
                </RowHead>
                <Cell label="Vai trò">{part}</Cell>
                <Cell label="Hạn">
                  <Day on={plainDate(due)} />
                </Cell>
                <Cell label="Trạng thái">
                  <Mark status={status}>{text}</Mark>
                </Cell>
              </tr>
            ))}
          </Table>
        </Block>
        <Block id="vm-so" title="Vướng mắc Sở đã gửi">
          <Empty title="Sở chưa gửi vướng mắc nào.">
            Việc Sở không tự gỡ được thì gửi Sở TT&TT; ở đây sẽ luôn thấy đang ở cơ quan nào và đã mấy ngày.{' '}
            <a href="obstacle-new.html">Gửi vướng mắc</a>
          </Empty>
        </Block>
      </Stack>
    </>
  )
}
