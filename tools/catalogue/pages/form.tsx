import { Columns, Panel } from '#components/ui/block.tsx'
import { Actions, Button } from '#components/ui/button.tsx'
import { CheckboxChoices, RadioChoices } from '#components/ui/choices.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { FieldGroup, FieldRow } from '#components/ui/field.tsx'
import { FileField } from '#components/ui/file-field.tsx'
import { Form } from '#components/ui/form.tsx'
import { messageFor, toFieldMessages } from '#components/ui/form-errors.ts'
import { PageHead } from '#components/ui/page-head.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea, TextField } from '#components/ui/text-field.tsx'
import { Timeline } from '#components/ui/timeline.tsx'

const ERRORS = toFieldMessages(
  [
    { field: 'commune', reason: 'commune-missing' },
    { field: 'since', reason: 'plain-date' },
    { field: 'ask', reason: 'ask-missing' },
    { field: 'files', reason: 'file-too-large', params: { name: 'hien-truong-3.heic', size: '31 MB', limit: '20 MB' } },
  ],
  { 'commune-missing': () => 'Chọn xã, phường, thị trấn', 'ask-missing': () => 'Viết điều doanh nghiệp đề nghị' },
)

export function FormPage() {
  return (
    <Columns>
      <div>
        <ErrorSummary errors={ERRORS} title="Chưa gửi được" />
        <div className="gap-top">
          <PageHead
            title="Gửi vướng mắc"
            lead="Sở TT&TT báo nhận trong 1 ngày làm việc. Sau đó luôn thấy đang ở cơ quan nào và đã mấy ngày."
          />
        </div>
        <Form files commandId="0192f1a0-0000-7000-8000-000000000002">
          <Select
            name="assignment"
            label="Nhiệm vụ bị vướng"
            optional
            empty="Không gắn với nhiệm vụ nào"
            options={[{ value: '1', label: 'V.8.3 Mạng 4G phủ sóng toàn tỉnh, phát triển 5G' }]}
          />
          <FieldGroup id="place" label="Ở đâu">
            <FieldRow>
              <Select
                name="district"
                label="Huyện, thị xã, thành phố"
                smallLabel
                defaultValue="tl"
                options={[{ value: 'tl', label: 'Thanh Liêm' }]}
              />
              <Select
                name="commune"
                label="Xã, phường, thị trấn"
                smallLabel
                empty="Chọn"
                error={messageFor(ERRORS, 'commune')}
                options={[{ value: 'x', label: 'Xã Thanh Hải' }]}
              />
            </FieldRow>
            <TextField name="spot" label="Điểm cụ thể" smallLabel optional defaultValue="cạnh nhà văn hoá thôn" />
          </FieldGroup>
          <RadioChoices
            name="cause"
            label="Nguyên nhân chính"
            value="procedure"
            choices={[
              { value: 'site', label: 'Vị trí, mặt bằng' },
              {
                value: 'procedure',
                label: 'Thủ tục mỗi địa phương một khác',
                hint: 'Cùng một việc, nơi này yêu cầu, nơi khác không',
              },
              { value: 'other', label: 'Nguyên nhân khác' },
            ]}
          />
          <CheckboxChoices
            name="effects"
            label="Ảnh hưởng"
            columns={2}
            values={['late']}
            choices={[
              { value: 'late', label: 'Chậm tiến độ' },
              { value: 'cost', label: 'Tăng chi phí' },
            ]}
          />
          <DateField name="since" label="Từ ngày nào" value="31/2/2024" error={messageFor(ERRORS, 'since')} />
          <TextArea
            name="ask"
            label="Đề nghị điều gì"
            hint="Một hai câu, đủ để người có thẩm quyền trả lời “được” hoặc “không”."
            error={messageFor(ERRORS, 'ask')}
          />
          <FileField
            name="files"
            label="Ảnh, văn bản"
            optional
            multiple
            kept={[
              { id: 'f1', name: 'don-xin-chap-thuan.pdf', sizeBytes: 655_360 },
              { id: 'f2', name: 'hien-truong-1.jpg', sizeBytes: 2_202_010 },
            ]}
            error={messageFor(ERRORS, 'files')}
          />
          <Actions formEnd>
            <Button kind="main">Gửi vướng mắc</Button>
            <Button name="draft" value="yes">
              Lưu nháp
            </Button>
          </Actions>
        </Form>
      </div>
      <Panel id="sau-khi-gui" title="Sau khi gửi">
        <Timeline
          entries={[
            { id: '1', when: '1 ngày', ahead: 'next', what: 'Sở TT&TT báo nhận' },
            { id: '2', when: 'thêm 1 ngày', ahead: 'later', what: 'Kiểm tra đủ nội dung, hỏi lại nếu thiếu' },
          ]}
        />
      </Panel>
    </Columns>
  )
}
