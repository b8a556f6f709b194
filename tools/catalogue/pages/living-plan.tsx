import { Clause, Clauses } from '#components/document/clause.tsx'
import { countMarks, MarginNote, MarginRemark } from '#components/document/margin-note.tsx'
import { PlanRail } from '#components/document/plan-rail.tsx'
import {
  DocumentClose,
  DocumentHead,
  DocumentHeading,
  DocumentSection,
  DocumentTitle,
  Fold,
  Sheet,
} from '#components/document/sheet.tsx'
import { TargetReading } from '#components/document/target-reading.tsx'
import { Crumbs } from '#components/ui/page-head.tsx'
import { AgencyName } from '#components/ui/quote.tsx'
import { StatusBar, StatusLegend } from '#components/ui/status-bar.tsx'

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

const TARGETS = (
  <DocumentSection id="muc-II" title="II. MỤC TIÊU ĐẾN NĂM 2025">
    <DocumentHeading>1. Hạ tầng viễn thông băng rộng</DocumentHeading>
    <Clauses>
      <Clause
        anchor="II.1.1"
        shortAnchor="1.1"
        states={['target']}
        text="- Tỷ lệ thôn, tổ dân phố được phủ sóng băng rộng di động đạt 100%."
        note={
          <TargetReading
            href="#II.1.1"
            reading="98,6 %"
            percentOfTarget={98.6}
            detail="mục tiêu 100 % · số liệu đến 30/9/2024"
          />
        }
      />
      <Clause
        anchor="II.1.3"
        shortAnchor="1.3"
        states={['target']}
        dimmed
        text="- Tỷ lệ dùng chung vị trí trạm BTS đạt 25-30%."
        note={
          <TargetReading
            href="#II.1.3"
            reading="21,4 %"
            percentOfTarget={85.6}
            detail="mục tiêu 25–30 % · số liệu đến 30/9/2024"
          />
        }
      />
    </Clauses>
  </DocumentSection>
)

const DUTIES = (
  <DocumentSection id="muc-V" title="V. TỔ CHỨC THỰC HIỆN">
    <DocumentHeading>2. Sở Xây dựng</DocumentHeading>
    <Clauses>
      <Clause
        anchor="V.2.1"
        shortAnchor="2.1"
        states={['near-due']}
        match
        text="- Chủ trì, phối hợp với Sở Thông tin và Truyền thông hướng dẫn việc tích hợp thành phần của hạ tầng số (có liên quan) trong quy hoạch đô thị, quy hoạch xây dựng, các dự án đầu tư xây dựng và cấp phép xây dựng công trình thuộc hạ tầng số theo quy định của pháp luật về xây dựng."
        note={
          <MarginNote
            status="near-due"
            href="assignment.html"
            marks={[{ status: 'near-due', text: 'Sắp quá hạn, còn 4 ngày' }]}
            lead="Sở Xây dựng, hạn 08/11/2024"
            more="hạn gốc 30/9/2024, gia hạn 1 lần"
          />
        }
      />
    </Clauses>
    <DocumentHeading>6. Ủy ban nhân dân các huyện, thị xã, thành phố</DocumentHeading>
    <Clauses>
      <Clause
        anchor="V.6.1"
        shortAnchor="6.1"
        states={['overdue', 'returned', 'done-late', 'done']}
        text="- Xây dựng quy hoạch, kế hoạch phát triển của địa phương bảo đảm có phương án quản lý, thúc đẩy phát triển hạ tầng số."
        note={
          <MarginNote
            status="overdue"
            href="#V.6.1"
            marks={countMarks([
              { status: 'overdue', count: 1 },
              { status: 'returned', count: 1 },
              { status: 'done-late', count: 1 },
              { status: 'done', count: 3 },
            ])}
            lead="6 địa phương, hạn 30/9/2024"
            members={{
              summary: 'Từng địa phương',
              list: [
                { id: '1', name: 'Phủ Lý', status: 'done', href: '#pl' },
                { id: '2', name: 'Lý Nhân', status: 'overdue', text: 'Quá hạn 25 ngày', href: '#ln' },
              ],
            }}
          />
        }
      />
      <Clause
        anchor="V.6.2"
        shortAnchor="6.2"
        states={['in-time']}
        dimmed
        text="- Hỗ trợ, tạo điều kiện các doanh nghiệp viễn thông triển khai các nhiệm vụ phát triển hạ tầng, nâng cao chất lượng dịch vụ viễn thông trên địa bàn quản lý."
        note={
          <MarginNote
            status="in-time"
            href="#V.6.2"
            marks={[{ status: 'in-time' }]}
            lead={
              <>
                <AgencyName basis="chosen">6 địa phương</AgencyName>, hạn 20/12/2024
              </>
            }
          />
        }
      />
    </Clauses>
    <Clauses>
      <Clause
        id="vuong-mac"
        text="Trong quá trình triển khai thực hiện, nếu có khó khăn, vướng mắc các cơ quan, đơn vị, địa phương, doanh nghiệp phản ánh về Sở Thông tin và Truyền thông để tổng hợp, báo cáo, đề xuất Ủy ban nhân dân tỉnh xem xét, chỉ đạo./."
        note={
          <MarginRemark
            href="obstacle.html"
            lead={<b>12 vướng mắc đang mở</b>}
            more="4 ở lãnh đạo UBND tỉnh, 4 đang lấy ý kiến, 4 ở Sở TT&TT"
          />
        }
      />
    </Clauses>
  </DocumentSection>
)

export function LivingPlan() {
  return (
    <>
      <Crumbs trail={[{ label: 'Kế hoạch', href: '#' }, { label: 'Hạ tầng số 2023 - 2025' }]} />
      <section className="stack-s standing no-print" aria-label="Tình hình thực hiện">
        <p className="block-head">
          <span>
            <b>111 nhiệm vụ</b> từ 43 câu giao việc, cùng 15 mục tiêu. <a href="#58">58/58 câu đã xem xét</a>
          </span>
          <span>
            <a href="#in">In văn bản kèm lề</a>
          </span>
        </p>
        <StatusBar counts={COUNTS} label="111 nhiệm vụ" />
        <StatusLegend counts={COUNTS} hrefOf={(status) => `#${status}`} />
      </section>
      <div className="living">
        <PlanRail
          action="/ke-hoach/1"
          agencies={[{ value: 'so-xay-dung', label: 'Sở Xây dựng' }]}
          agency="so-xay-dung"
          states={[
            { status: 'overdue', count: 4 },
            { status: 'near-due', count: 2 },
            { status: 'in-time', count: 22 },
            { status: 'done', count: 7 },
          ]}
          clauseCount={43}
          sections={[
            { href: '#muc-II', title: 'II. Mục tiêu', count: 15 },
            { href: '#muc-V', title: 'V. Tổ chức thực hiện', count: 22 },
          ]}
          clearHref="/ke-hoach/1"
        />
        <Sheet>
          <header>
            <DocumentHead issuer={['ỦY BAN NHÂN DÂN', 'TỈNH HÀ NAM']} symbol="KH-UBND" place="Hà Nam" year="2023" />
            <DocumentTitle
              kind="KẾ HOẠCH"
              subject="Phát triển hạ tầng số tỉnh Hà Nam giai đoạn 2023 - 2025"
              note={
                <MarginRemark
                  status="undated"
                  href="#so"
                  lead="Số và ngày còn để trống"
                  more="trong bản nhận được. Bổ sung khi có bản phát hành"
                />
              }
            />
          </header>
          <Fold title="Căn cứ ban hành" remark="4 đoạn, không giao việc">
            <p>
              <i>Căn cứ các Quyết định của Thủ tướng Chính phủ …</i>
            </p>
          </Fold>
          <Fold title="I. Mục đích, yêu cầu" remark="không giao việc">
            <p>1. Mục đích …</p>
          </Fold>
          {TARGETS}
          {DUTIES}
          <DocumentClose
            recipients={[
              '- Bộ Thông tin và Truyền thông (để b/c);',
              '- Chủ tịch, các PCT UBND tỉnh;',
              '- Các sở, ban, ngành;',
              '- Lưu: VT, VXNV(Dần).',
            ]}
            signature={['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']}
            signer="Nguyễn Đức Vượng"
          />
        </Sheet>
      </div>
    </>
  )
}
