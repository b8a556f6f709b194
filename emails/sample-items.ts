import type { NotificationKind } from '#domain/notification/kinds.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import type { MailItem } from './mail-content.ts'

const ID = '0192f0a0-0000-7000-8000-000000000001'
const SENTENCE =
  'Chủ trì, phối hợp với các sở, ban, ngành, UBND các huyện, thị xã, thành phố triển khai thực hiện Kế hoạch; theo dõi, đôn đốc, kiểm tra và tổng hợp kết quả báo cáo UBND tỉnh.'
const ASSIGNMENT = {
  label: 'V.2.1',
  title: 'Triển khai thực hiện Kế hoạch',
  quote: SENTENCE,
  dueOn: plainDate('2024-11-08'),
  dueTime: null,
  agency: 'Sở TT&TT',
}
const OBSTACLE = {
  label: 'VM-2024-001',
  title: 'Dân không cho đặt trạm tại Thanh Sơn',
  quote: 'Đề nghị huyện đối thoại với người dân.',
  dueOn: plainDate('2024-11-05'),
  dueTime: null,
  agency: 'Viettel Hà Nam',
}
const DOSSIER = {
  label: 'HS-2024-001',
  title: 'Vướng mắc do người dân phản đối trạm BTS',
  quote: '',
  dueOn: null,
  dueTime: null,
  agency: 'Sở TT&TT',
}
const PLAN = {
  label: '1387/KH-UBND',
  title: 'Kế hoạch phát triển hạ tầng số',
  quote: '',
  dueOn: null,
  dueTime: null,
  agency: 'UBND tỉnh',
}
const REASON = 'Chưa có mặt bằng tại xã Thanh Sơn.\nĐã làm việc với UBND huyện ngày 30/10/2024.'

const beforeDue = { step: 'remind-3', reason: 'before-due', days: 3, on: '2024-11-08' }
const afterDue = { reason: 'after-due', days: 1, on: '2024-11-08' }

/** One message of every kind as the services and the clocks store it. */
const SAMPLES = {
  'assignment-issued': { dueOn: '2024-11-08' },
  'assignment-corrected': { number: '421/TB-VPUB' },
  'assignment-reworded': { reason: 'Quyết định số 1250/QĐ-UBND ngày 11/11/2024' },
  'assignment-rerouted': { agency: 'Sở Xây dựng', reason: REASON },
  'assignment-declined': { agency: 'Sở Xây dựng', reason: REASON },
  'assignment-submitted': { agency: 'Sở Xây dựng', text: REASON },
  'assignment-entered': { agency: 'Sở Xây dựng', number: '512/BC-SXD', text: REASON },
  'confirmation-annulled': { reason: REASON },
  'assignment-confirmed': { note: 'Đạt yêu cầu.' },
  'assignment-sent-back': { reason: REASON, dueOn: '2024-11-15' },
  'assignment-suspended': { reason: REASON },
  'assignment-resumed': { reason: REASON, dueOn: '' },
  'assignment-withdrawn': { reason: REASON },
  'assignment-urged': { by: 'Nguyễn Văn Bình', agency: 'Sở TT&TT', note: 'Báo cáo trước 15 giờ.' },
  'assignment-handed-down': {},
  'assignment-taken-back': { reason: REASON },
  'contribution-made': { agency: 'Sở Tài chính', text: REASON },
  'contribution-sent-back': { agency: 'Sở Tài chính', reason: REASON },
  'contribution-date-set': { agency: 'Sở Tài chính', oldDueOn: '', dueOn: '2024-11-06', reason: REASON },
  'contribution-reminder': { agency: 'Sở Tài chính', days: 3, on: '2024-11-06' },
  'contribution-overdue': { agency: 'Sở Tài chính', days: 1, on: '2024-11-06' },
  'internal-reminder': { agency: 'Sở Xây dựng', days: 1, on: '2024-11-06' },
  'party-added': { part: 'coordinating', reason: REASON },
  'party-removed': { part: 'following', reason: REASON },
  'result-awaited': { agency: 'Sở Tài chính', reason: REASON },
  'result-arrived': { agency: 'Sở TN&MT' },
  'result-withdrawn': { agency: 'Sở TN&MT' },
  'result-reopened': { agency: 'Sở TN&MT' },
  'assignment-insisted-on': { reason: REASON },
  'assignment-rule-changed': { reason: REASON },
  'assignment-edited': { agency: 'Sở TT&TT', reason: REASON },
  'bulk-undone': { agency: 'Sở TT&TT', label: 'V.2.1, V.2.2, V.2.3 … (12)' },
  'due-date-set': { oldDueOn: '', dueOn: '2024-09-30', reason: REASON },
  'urgency-set': { urgency: 'flash', dueOn: '2024-11-08', dueTime: '16:30', reason: REASON },
  'extension-requested': { agency: 'Sở Xây dựng', dueOn: '2024-11-08', askedDueOn: '2024-11-29', reason: REASON },
  'extension-granted': { oldDueOn: '2024-11-08', dueOn: '2024-11-29', note: '' },
  'extension-refused': { askedDueOn: '2024-11-29', note: 'Không đủ căn cứ.' },
  'sign-off-asked': { act: 'submit', by: 'Chuyên viên Sở Xây dựng', dueOn: '2024-11-08' },
  'sign-off-waiting': { act: 'submit', by: 'Chuyên viên Sở Xây dựng', dueOn: '2024-11-08' },
  'sign-off-given-back': { act: 'submit', by: 'Giám đốc Sở Xây dựng', reason: REASON },
  'sign-off-signed': { act: 'request-extension', by: 'Giám đốc Sở Xây dựng' },
  'sign-off-stood-down': { act: 'decline', why: 'moved-on' },
  reminder: beforeDue,
  overdue: { step: 'overdue', ...afterDue },
  escalation: { step: 'escalate-dic', ...afterDue, days: 3 },
  'escalation-stood-down': { why: 'submitted' },
  'chase-report': { step: 'chase-report', reason: 'no-report', days: 30, on: '2024-10-05' },
  'chase-acceptance': { step: 'chase-acceptance', reason: 'not-accepted', days: 2, on: '2024-10-31' },
  'chase-confirmation': { step: 'chase-confirmation', reason: 'not-confirmed', days: 3, on: '2024-10-30' },
  'chase-decision': { step: 'chase-decision', reason: 'not-decided', days: 2, on: '2024-10-31' },
  'plan-for-approval': {},
  'plan-approved': {},
  'plan-returned': { reason: REASON },
  'obstacle-filed': { organisation: 'Viettel Hà Nam' },
  'obstacle-acknowledged': {},
  'obstacle-question': { question: 'Gửi toạ độ của trạm.' },
  'obstacle-replied': {},
  'obstacle-refused': { reason: REASON },
  'obstacle-consolidated': { dossier: 'HS-2024-001' },
  'obstacle-forwarded': { reason: REASON },
  'obstacle-with-agency': { agency: 'Sở Xây dựng' },
  'obstacle-returned': { agency: 'Sở Xây dựng', reason: REASON },
  'obstacle-recalled': { reason: REASON },
  'obstacle-joined-another': {},
  'obstacle-answered': { answer: 'UBND huyện tổ chức đối thoại trong tháng 11.' },
  'obstacle-confirm-fix': {},
  'obstacle-reopened': { reason: REASON },
  'obstacle-closed': {},
  'obstacle-closed-in-silence': {},
  'obstacle-partly-solved': { note: 'Còn trạm ở xã Liên Sơn.' },
  'obstacle-step-due': { step: 'step-due', state: 'received', on: '2024-11-05' },
  'matter-escalation': { step: 'step-escalate', state: 'received', on: '2024-11-05', organisation: 'Sở TTTT' },
  'matter-escalation-ended': { organisation: 'Sở TTTT' },
  'dossier-for-check': {},
  'dossier-for-direction': {},
  'dossier-returned': { reason: REASON },
  'dossier-before-leader': { by: 'Phó Chủ tịch UBND tỉnh' },
  'dossier-meeting': { on: '2024-11-12', note: 'Phòng họp số 2' },
  'dossier-reassigned': { by: 'Chủ tịch UBND tỉnh', reason: REASON },
  'obstacle-before-leadership': {},
  'dossier-missing': { items: 3, reason: REASON },
  'dossier-emptied': {},
  'dossier-directed': { reason: 'Đồng ý, giao UBND huyện tổ chức đối thoại.' },
  'dossier-above': {
    ministry: 'Bộ Thông tin và Truyền thông',
    question: 'Áp dụng định mức nào cho cột ăng ten dùng chung.',
  },
  'obstacle-above': { ministry: 'Bộ Thông tin và Truyền thông' },
  'obstacle-above-answered': { ministry: 'Bộ Thông tin và Truyền thông' },
  'ministry-answer-to-check': { ministry: 'Bộ Thông tin và Truyền thông', number: '4812/BTTTT-CVT' },
  'question-asked': { question: 'Vị trí nào phù hợp quy hoạch?', on: '2024-11-11' },
  'question-answered': { organisation: 'Sở Xây dựng', answer: 'Vị trí cạnh trường học.' },
  'question-withdrawn': { reason: REASON },
  'ministry-answered': { ministry: 'Bộ Thông tin và Truyền thông' },
  'opinion-asked': { on: '2024-11-11' },
  'opinion-urged': { by: 'Trần Thị Mai', agency: 'Sở TTTT', on: '2024-11-11' },
  'opinion-withdrawn': { reason: REASON },
  'opinion-given': { organisation: 'Sở Xây dựng', stance: 'differ', text: 'Chưa có vị trí trong quy hoạch.' },
  'opinion-late': { organisation: 'Sở Xây dựng', stance: 'comment', text: 'Đề nghị bổ sung kinh phí.' },
  'opinion-unanswered': {},
  'opinions-complete': { round: 1 },
  'resolution-to-check': { number: '2011/QĐ-UBND' },
  'resolution-returned': { reason: 'Số văn bản sai một chữ số.' },
  'reading-missing': {
    step: 'reading-asked',
    planId: ID,
    anchor: 'II.1.3',
    label: 'II.1.3',
    on: '2024-10-15',
    until: '2024-09-30',
  },
  'calendar-change-proposed': { year: 2025, by: 'Trần Thị Mai' },
  'reform-submitted': { on: '2025-03-01', number: '45/2025/NĐ-CP', by: 'Trần Thị Mai' },
  'reform-applied': { on: '2025-03-01', number: '45/2025/NĐ-CP', reason: 'Tổ chức các cơ quan chuyên môn.' },
  'delegation-given': {
    by: 'Nguyễn Văn Bình',
    post: 'Giám đốc',
    from: '2024-11-04',
    until: '2024-11-15',
    reason: 'Đi công tác.',
  },
  'delegation-revoked': { by: 'Nguyễn Văn Bình', post: 'Giám đốc', giver: 'Nguyễn Văn Bình' },
} as const satisfies Record<NotificationKind, MailItem['params']>

function subjectOf(kind: NotificationKind): Pick<MailItem, 'subject' | 'subjectType'> {
  if (kind.startsWith('plan-')) return { subjectType: 'plan', subject: PLAN }
  if (kind === 'opinions-complete') return { subjectType: 'dossier', subject: DOSSIER }
  if (kind.startsWith('opinion-')) return { subjectType: 'opinion-slip', subject: { ...DOSSIER, label: 'YK-2024-001' } }
  if (kind.startsWith('obstacle-')) return { subjectType: 'obstacle', subject: OBSTACLE }
  if (kind.startsWith('question-')) return { subjectType: 'question', subject: { ...DOSSIER, label: 'CH-2024-001' } }
  if (['dossier-', 'ministry-', 'resolution-'].some((start) => kind.startsWith(start)))
    return { subjectType: 'dossier', subject: DOSSIER }
  if (kind.startsWith('calendar-')) return { subjectType: 'calendar', subject: null }
  if (kind.startsWith('reform-')) return { subjectType: 'reform', subject: null }
  if (kind.startsWith('delegation-')) return { subjectType: 'delegation', subject: null }
  if (kind.startsWith('sign-off-')) return { subjectType: 'sign-off', subject: { ...ASSIGNMENT, quote: '' } }
  if (kind === 'bulk-undone') return { subjectType: 'bulk-act', subject: null }
  return { subjectType: 'assignment', subject: ASSIGNMENT }
}

export function sampleItem(kind: NotificationKind, params: MailItem['params'] = {}): MailItem {
  return { kind, params: { ...SAMPLES[kind], ...params }, subjectId: ID, ...subjectOf(kind) }
}
