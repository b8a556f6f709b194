import { Duty, DutyLink, DutyList } from '#components/inbox/duty.tsx'
import { Actions, Button, ButtonLink } from '#components/ui/button.tsx'
import { RadioChoices } from '#components/ui/choices.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import { Day } from '#components/ui/day.tsx'
import { Form } from '#components/ui/form.tsx'
import { Flash, Notice } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { plainDate } from '#domain/shared/plain-date.ts'

const day = plainDate
const COMMAND = '0192f1a0-0000-7000-8000-000000000001'

const decideExtension = (
  <Form commandId={COMMAND} className="form stack">
    <Notice>
      <b>Lý do nêu trong đơn:</b> chờ số liệu hạ tầng kỹ thuật của 3 xã để hoàn chỉnh phương án. Đã làm: dự thảo lần 2
      gửi ngày 22/10. Đây là lần xin thứ 1; hạn gốc vẫn được giữ và hiện cạnh hạn mới.
    </Notice>
    <RadioChoices
      name="decision"
      label="Quyết định"
      value="grant"
      choices={[
        {
          value: 'grant',
          label: (
            <>
              Gia hạn đến <Day on={day('2024-11-29')} /> như đề nghị
            </>
          ),
        },
        { value: 'other', label: 'Gia hạn đến ngày khác' },
        { value: 'refuse', label: 'Không gia hạn, nêu lý do' },
      ]}
    />
    <TextArea name="opinion" label="Ý kiến gửi huyện" optional rows={2} />
    <Actions>
      <Button kind="main">Gia hạn đến 29/11/2024</Button>
      <ButtonLink kind="link" href="assignment.html">
        Mở nhiệm vụ V.6.1
      </ButtonLink>
    </Actions>
  </Form>
)

const consequences = (
  <Confirm
    id="khi-gia-han"
    consequences={[
      <>
        đặt hạn mới <Day on={day('2024-11-29')} />, giữ hạn gốc <Day on={day('2024-09-30')} />
        {';'}
      </>,
      'dừng báo quá hạn đang ở lãnh đạo UBND tỉnh và nói rõ với người đã nhận;',
      <>
        nhắc lại từ <Day on={day('2024-11-20')} /> (trước hạn 7 ngày làm việc);
      </>,
      'báo huyện qua thư, ghi vào lịch sử.',
    ]}
    note="Hạn này do Sở TT&TT đặt nên Sở được quyết định. Hạn ghi trong kế hoạch thì trình lãnh đạo UBND tỉnh."
  />
)

export function Inbox() {
  return (
    <>
      <Flash>
        Đã trả lại kết quả V.6.1 của UBND huyện Bình Lục, làm lại trước 15/11/2024.{' '}
        <a href="assignment.html">Xem lại</a>
      </Flash>
      <PageHead
        title="11 việc chờ Sở TT&TT"
        lead="Việc chờ lâu nhất ở trên. Mỗi việc có một bước tiếp theo, làm ngay tại đây."
      />
      <Tabs
        label="Lọc theo loại việc"
        tabs={[
          { href: '#a', label: 'Tất cả', count: 11, current: true },
          { href: '#b', label: 'Gia hạn', count: 1 },
          { href: '#c', label: 'Từ chối nhận', count: 1 },
          { href: '#d', label: 'Chờ xác nhận', count: 3 },
          { href: '#e', label: 'Vướng mắc', count: 2 },
          { href: '#f', label: 'Quá hạn xử lý', count: 1, apart: true },
        ]}
      />
      <DutyList>
        <Duty
          id="gia-han"
          open
          age={{ value: 7, unit: 'ngày' }}
          kind="Xin gia hạn, nộp muộn 18 ngày · V.6.1"
          title="UBND huyện Lý Nhân xin lùi hạn từ 30/9 sang 29/11/2024"
          said="Xây dựng quy hoạch, kế hoạch phát triển của địa phương bảo đảm có phương án quản lý, thúc đẩy phát triển hạ tầng số."
          due={{ status: 'overdue', text: 'Việc quá hạn 25 ngày' }}
          since={
            <>
              chờ từ <Day on={day('2024-10-24')} />
            </>
          }
          action="Quyết định gia hạn"
          confirm={consequences}
        >
          {decideExtension}
        </Duty>
        <Duty
          id="tu-choi"
          age={{ value: 5, unit: 'ngày' }}
          kind="Từ chối nhận · III.5.4"
          title="Sở Tài chính: không đúng chức năng, nhiệm vụ"
          said="Triển khai nền tảng thanh toán trực tuyến theo hướng mở rộng các đối tác, đa dạng hình thức thanh toán và triển khai nhân rộng cho các dịch vụ sự nghiệp công."
          due={{ status: 'declined', text: 'Từ chối nhận' }}
          since="chờ từ 28/10/2024"
          action="Chọn cơ quan khác"
        >
          <p>Lý do nêu.</p>
        </Duty>
        <DutyLink
          id="ho-so"
          href="obstacle.html"
          age={{ value: 1, unit: 'ngày' }}
          kind="Lấy ý kiến · HS-2024-08"
          title="Sở Công Thương không trả lời phiếu, hạn 31/10"
          plain="Dùng chung cột điện: 3 vướng mắc, 4 cơ quan được hỏi, 3 đã trả lời"
          due={{ status: 'in-time', text: 'Hạn xử lý 05/11' }}
          since="hết hạn 31/10/2024"
          action="Ghi “không trả lời”"
        />
        <DutyLink
          id="vm"
          href="obstacle.html"
          age={{ value: '07:42', unit: 'hôm nay' }}
          kind="Vướng mắc mới · VM-2024-039"
          title="DN viễn thông A: mặt bằng trạm, xã Liêm Sơn, huyện Thanh Liêm"
          said="Đề nghị huyện xác định vị trí thay thế trong quy hoạch."
          due={{ status: 'near-due', text: 'Báo nhận chậm nhất ngày 05/11' }}
          action="Báo nhận"
        />
      </DutyList>
      <Pager shown={4} total={11} nextHref="#sau">
        . Đã xong hôm nay: <a href="#xong">4 việc</a>
      </Pager>
    </>
  )
}
