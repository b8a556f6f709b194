import { ErrorPage } from '#components/shell/error-page.tsx'

export const NotFound = () => <ErrorPage status={404} />

export const MovedOn = () => (
  <ErrorPage
    status={409}
    detail={{
      message: 'Việc này vừa được nộp lúc 08:02; giờ có thể xác nhận hoặc trả lại.',
      openActions: [
        { label: 'Xác nhận kết quả V.2.1', href: '/nhiem-vu/1' },
        { label: 'Trả lại, nêu lý do', href: '/nhiem-vu/1#tra-lai' },
      ],
    }}
  />
)
