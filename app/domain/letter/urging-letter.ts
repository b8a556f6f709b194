import type { AssignmentState } from '#domain/assignment/states.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { placeNameOf } from '#domain/organisation/place-name.ts'
import { formatDay } from '#domain/shared/format-day.ts'
import { type PlainDate, yearOf } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { type Signer, signatureLines } from './signature.ts'
import { nameBasis, shortBasis, type WorkBasis } from './work-basis.ts'

/** A letter urges about what is late and what soon will be. */
export const URGED_CLASSES = ['overdue', 'near-due'] as const
export type UrgedClass = (typeof URGED_CLASSES)[number]

export type UrgedWork = {
  anchor: string | null
  code: string
  title: string
  period: string | null
  basis: WorkBasis | null
  class: UrgedClass
  state: AssignmentState
  isReturned: boolean
  percent: number
  dueOn: PlainDate
  dueTime: TimeOfDay | null
  originalDueOn: PlainDate | null
  /** Working days; null where the calendar of the year is missing. */
  daysLeft: number | null
  daysOver: number | null
}

type Facts = {
  issuer: { name: string; kind: OrganisationKind }
  /** Above the issuer: the committee of the province, which the letterhead and the copies name. */
  superior: { name: string } | null
  addressee: { name: string }
  today: PlainDate
  works: readonly UrgedWork[]
  /** Of the agency that day, the work that is not in this letter included. */
  totals: Readonly<Record<UrgedClass, number>>
  signer: Signer
  replyBy: PlainDate | null
}

export type LetterRow = { number: string; content: string; source: string; due: string; days: string; state: string }
export type UrgingLetter = {
  superior: string | null
  issuer: string
  place: string
  year: number
  subject: string
  addressee: string
  opening: string
  rows: LetterRow[]
  asking: string
  requests: string[]
  closing: string
  signature: { lines: string[]; name: string }
  recipients: string[]
}

const upper = (words: string): string => words.toLocaleUpperCase('vi')
const abbreviated = (name: string): string => name.replace(/^(?:Ủy|Uỷ) ban nhân dân/u, 'UBND')
const day = (on: PlainDate): string => formatDay(on, 'vi')

/** Numbers below ten carry a zero in official papers, so that nobody can put a digit before them. */
const counted = (count: number): string => String(count).padStart(2, '0')

/**
 * What a công văn đôn đốc says, as of a day. Its words are Vietnamese whatever language the screen has: it is a paper
 * of the office, not a screen. Number and day stay blank, they are the registry's to give.
 */
export function composeUrgingLetter(facts: Facts): UrgingLetter {
  const { issuer, superior, addressee, today, works, signer } = facts
  const isOffice = issuer.kind === 'office'
  return {
    superior: superior && upper(abbreviated(superior.name)),
    issuer: upper(isOffice ? 'Văn phòng' : issuer.name),
    place: placeNameOf(superior?.name ?? issuer.name).replace(/^(?:tỉnh|thành phố)\s+/u, ''),
    year: yearOf(today),
    subject: 'V/v đôn đốc thực hiện nhiệm vụ được giao',
    addressee: addressee.name,
    opening: sayOpening(facts),
    rows: works.map((work, place) => toRow(work, { place, bases: basesOf(works).length })),
    asking: `Để bảo đảm tiến độ chung, ${issuer.name} đề nghị ${addressee.name} thực hiện các nội dung sau:`,
    requests: sayRequests(facts),
    closing: `Đề nghị ${addressee.name} quan tâm, chỉ đạo thực hiện./.`,
    signature: { lines: signatureLines(signer), name: signer.name },
    recipients: [
      '- Như trên;',
      ...(superior ? [`- ${abbreviated(superior.name)} (để b/c);`] : []),
      ...(signer.capacity === 'head' ? [] : [`- ${signer.headPost} (để b/c);`]),
      '- Lưu: VT.',
    ],
  }
}

const basesOf = (works: readonly UrgedWork[]): WorkBasis[] => {
  const found = works.flatMap(({ basis }) => (basis ? [basis] : []))
  return found.filter(({ id }, place) => found.findIndex((other) => other.id === id) === place)
}

const CLASS_WORDS = {
  overdue: (count) => `${counted(count)} nhiệm vụ đã quá hạn`,
  'near-due': (count) => `${counted(count)} nhiệm vụ sắp đến hạn`,
} as const satisfies Record<UrgedClass, (count: number) => string>

function sayOpening({ works, totals, today, issuer, addressee }: Facts): string {
  const bases = basesOf(works).map(nameBasis)
  const subject = bases.length > 0 ? `nhiệm vụ được giao tại ${bases.join('; ')}` : 'các nhiệm vụ được giao'
  const counts = URGED_CLASSES.filter((one) => totals[one] > 0).map((one) => CLASS_WORDS[one](totals[one]))
  const all = totals.overdue + totals['near-due'] === works.length
  const these = all ? 'cụ thể như sau:' : `trong đó có ${counted(works.length)} nhiệm vụ sau đây:`
  return (
    `Qua theo dõi, đôn đốc việc thực hiện ${subject}, tính đến ngày ${day(today)}, ${issuer.name} nhận thấy ` +
    `${addressee.name} còn ${counts.join(' và ')} chưa hoàn thành, ${these}`
  )
}

function sayRequests({ works, replyBy, issuer, superior }: Facts): string[] {
  const has = (one: UrgedClass) => works.some((work) => work.class === one)
  const until = replyBy ? ` chậm nhất ngày ${day(replyBy)}` : ''
  const above = superior ? abbreviated(superior.name) : 'cấp có thẩm quyền'
  const requests = [
    ...(has('overdue')
      ? [
          'Khẩn trương hoàn thành các nhiệm vụ đã quá hạn; làm rõ nguyên nhân chậm và trách nhiệm của từng đơn vị, cá nhân.',
        ]
      : []),
    ...(has('near-due') ? ['Tập trung hoàn thành đúng hạn các nhiệm vụ sắp đến hạn.'] : []),
    `Báo cáo kết quả thực hiện, kèm sản phẩm hoặc số văn bản, gửi ${issuer.name}${until} để tổng hợp, báo cáo ${above}.`,
    'Trường hợp có khó khăn, vướng mắc hoặc cần gia hạn, báo cáo rõ lý do và thời hạn đề nghị để được xem xét.',
  ]
  return requests.map((words, place) => `${place + 1}. ${words}`)
}

function toRow(work: UrgedWork, { place, bases }: { place: number; bases: number }): LetterRow {
  const { title, period, anchor, code, basis, dueOn, originalDueOn } = work
  const where = anchor ? `mục ${anchor}` : `mã ${code}`
  const moved = originalDueOn && originalDueOn !== dueOn ? ` (hạn ban đầu ${day(originalDueOn)})` : ''
  return {
    number: String(place + 1),
    content: period ? `${title} (kỳ ${period})` : title,
    source: basis && bases > 1 ? `${where}, ${shortBasis(basis)}` : where,
    due: `${work.dueTime ? `${work.dueTime} ngày ` : ''}${day(dueOn)}${moved}`,
    days: sayDays(work),
    state: sayState(work),
  }
}

function sayDays({ class: own, daysLeft, daysOver }: UrgedWork): string {
  if (own === 'overdue') return daysOver === null ? '…' : counted(daysOver)
  if (daysLeft === 0) return 'Đến hạn trong ngày'
  return daysLeft === null ? 'Chưa quá hạn' : `Chưa quá hạn, còn ${counted(daysLeft)}`
}

function sayState({ state, isReturned, percent }: UrgedWork): string {
  if (state === 'issued') return 'Chưa tiếp nhận'
  return `${isReturned ? 'Bị trả lại, đang thực hiện lại' : 'Đang thực hiện'}, đạt ${percent}%`
}
