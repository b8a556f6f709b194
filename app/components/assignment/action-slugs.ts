import type { AssignmentAction } from '#domain/assignment/life-cycle.ts'
import { paths } from '../shell/paths.ts'

/** Where the form of each act stands, below the assignment's own address. */
export const ACTION_SLUGS = {
  accept: 'tiep-nhan',
  decline: 'khong-dung-chuc-nang',
  'report-progress': 'bao-cao',
  submit: 'nop-ket-qua',
  'enter-report': 'nhap-bao-cao',
  'enter-result': 'nhap-ket-qua',
  'request-extension': 'gia-han',
  'withdraw-extension': 'rut-gia-han',
  'hand-down': 'giao-nguoi-lam',
  'take-back-officer': 'thu-lai-viec',
  'set-internal-date': 'han-noi-bo',
  'link-awaited': 'cho-ket-qua',
  'unlink-awaited': 'thoi-cho',
  'give-on': 'giao-cap-duoi',
  contribute: 'phan-phoi-hop',
  'send-part-back': 'tra-lai-phan-phoi-hop',
  'set-part-date': 'han-phoi-hop',
  'change-parties': 'thay-doi-co-quan',
  confirm: 'xac-nhan',
  'send-back': 'tra-lai',
  'decide-extension': 'quyet-dinh-gia-han',
  reroute: 'chuyen-co-quan',
  insist: 'giu-nguyen',
  'acknowledge-escalation': 'nhan-xu-ly',
  urge: 'don-doc',
  'set-date': 'dat-han',
  'set-urgency': 'do-khan',
  edit: 'dieu-chinh',
  suspend: 'tam-dung',
  resume: 'tiep-tuc',
  withdraw: 'rut-nhiem-vu',
  'annul-confirmation': 'huy-xac-nhan',
  reopen: 'mo-lai',
} as const satisfies Record<AssignmentAction, string>

export const actionPath = (assignmentId: string, action: AssignmentAction): string =>
  `${paths.assignment(assignmentId)}/${ACTION_SLUGS[action]}`

export const findActionBySlug = (slug: string): AssignmentAction | undefined =>
  (Object.keys(ACTION_SLUGS) as AssignmentAction[]).find((action) => ACTION_SLUGS[action] === slug)
