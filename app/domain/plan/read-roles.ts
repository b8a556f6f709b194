import type { Addressee, AddresseeRole } from './plan-reading.ts'
import { isNarrower, isVague, readSubject, type Subject } from './read-addressee.ts'
import { readAgencies } from './read-agencies.ts'
import { readCoordinating, readLabels, readStatedLead, type StatedLead, unique } from './stated-roles.ts'

/** What a lead was read from; each is right more or less often, see `field-confidence`. */
export type LeadBasis = 'label' | 'column' | 'heading' | 'given' | 'subject' | StatedLead['basis'] | 'none'

export type Roles = {
  addressee: Addressee | null
  addresseeRole: AddresseeRole | null
  lead: string[]
  leadStated: boolean
  leadBasis: LeadBasis
  coordinating: string[]
  /** The list of those who take part ends where a list may end. */
  isCoordinatingWhole: boolean
  receivers: string[]
  vague: string[]
  jointLead: boolean
  namedPerson: boolean
}

const LEADS =
  /^(?:(?:là|làm)\s+(?:cơ quan|đơn vị)\s+[^;.]{0,60}?|có trách nhiệm\s+|chịu trách nhiệm\s+|trực tiếp\s+|chủ động\s+|tiếp tục\s+)?(?:đồng\s+|cùng\s+)?chủ trì(?!\p{L})/iu
const IS_FOCAL_POINT =
  /^(?:(?:là|làm|giữ vai trò)\s+)?(?:(?:cơ quan|đơn vị)\s+)?(?:làm\s+)?(?:đầu mối|thường trực)(?!\p{L})|^chịu trách nhiệm chính(?!\p{L})/iu
const COORDINATES = /^(?:chủ động\s+|tích cực\s+|có trách nhiệm\s+|tiếp tục\s+)*(?:cùng\s+)?phối hợp(?!\p{L})/iu
const SENT_TO =
  /(?<!\p{L})(?:gửi|báo cáo)\s+(?:[^,;.]{0,60}?\s)?(?:về|cho|đến|tới)\s+(?=(?:Sở|Bộ|Văn phòng|Ủy ban|Uỷ ban|UBND)\s)/giu
const PERSON = /(?<!\p{L})(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à)\s+\p{Lu}\p{L}+\s+\p{Lu}\p{L}+/u

/**
 * Who does what, by the grammar of administrative Vietnamese: "Chủ trì, phối hợp với X, Y …" = the addressee leads,
 * X and Y take part; "Phối hợp với X …" = the addressee takes part. The words count only where agencies follow:
 * "Tăng cường phối hợp, chia sẻ …" and "các hoạt động do … chủ trì" assign nothing.
 */
export function readRoles(text: string, heading: Addressee | null): Roles {
  const subject = readSubject(text)
  const own = subject && addresses(subject, heading) ? subject : null
  const addressee = own?.addressee ?? heading
  const work = own?.rest ?? text
  const labels = readLabels(text)
  const inText = labels.lead.length === 0 && addressee === null ? readStatedLead(text) : null
  const beside = readCoordinating(work)
  const mayCoordinate = (own === null || own.isLabel) && beside.agencies.length > 0
  const role = addressee ? roleIn(work, mayCoordinate) : null
  const stated = labels.lead.length > 0 ? labels.lead : (inText?.agencies ?? [])
  const answering = addressee && role !== 'coordinates' ? answerableOf(addressee) : []
  const lead = stated.length > 0 ? stated : answering
  const coordinating = unique([...labels.coordinating.agencies, ...beside.agencies]).filter(
    (name) => !lead.includes(name),
  )
  return {
    addressee,
    addresseeRole: role,
    lead,
    leadStated: labels.lead.length > 0 || (inText !== null && inText.basis !== 'given-inside') || role === 'leads',
    leadBasis: basisOf({ hasLabel: labels.lead.length > 0, inText, own, heading }),
    coordinating,
    isCoordinatingWhole: labels.coordinating.isWhole && beside.isWhole,
    receivers: readReceivers(text),
    vague: unique([...coordinating, ...(addressee ? [addressee.written] : [])].filter(isVague)),
    jointLead: /(?:đồng|cùng) chủ trì/iu.test(text) || stated.filter((name) => !isCollective(name)).length > 1,
    namedPerson: PERSON.test(text),
  }
}

function roleIn(work: string, mayCoordinate: boolean): AddresseeRole {
  if (LEADS.test(work) || IS_FOCAL_POINT.test(work)) return 'leads'
  return mayCoordinate && COORDINATES.test(work) ? 'coordinates' : 'carries-out'
}

/** A heading names who answers, unless its sentence speaks to a part of the group, or to one where the heading names many. */
const addresses = ({ addressee, isLabel }: Subject, heading: Addressee | null): boolean =>
  heading === null ||
  isNarrower(addressee, heading) ||
  (heading.kind === 'group' && (isLabel || addressee.kind === 'single'))

type Bases = { hasLabel: boolean; inText: StatedLead | null; own: Subject | null; heading: Addressee | null }

function basisOf({ hasLabel, inText, own, heading }: Bases): LeadBasis {
  if (hasLabel) return 'label'
  if (inText) return inText.basis
  if (own) return own.isGiven ? 'given' : 'subject'
  return heading ? 'heading' : 'none'
}

/** One sentence that gives work to a named body, wherever it stands in the document. */
export const assignsWork = (text: string): boolean =>
  opensOrder(text) &&
  !/chịu trách nhiệm (?:thi hành|thực hiện) (?:Quyết định|Chỉ thị|Kế hoạch|Nghị quyết)/u.test(text) &&
  readSubject(text) !== null

const opensOrder = (text: string): boolean =>
  /^Giao(?: cho)?\s+\p{Lu}/u.test(text) ||
  (/^(?:Sở|Bộ|Ủy ban|Uỷ ban|UBND|Công an|Văn phòng|Ban|Thanh tra|Báo|Đài)\s/u.test(text) &&
    /^[^,;.:]{3,90}(?::|,)?\s+(?:có trách nhiệm|chịu trách nhiệm|là cơ quan chủ trì|chủ trì)(?!\p{L})/u.test(text))

/** Several bodies named by one heading or sentence are told apart. */
const answerableOf = ({ members, written }: Addressee): string[] => (members.length > 0 ? members : [written])

const isCollective = (name: string): boolean =>
  /^(?:các|những|UBND (?:các|cấp)|[ỦU][ỷy] ban nhân dân (?:các|cấp))\s/iu.test(name)

function readReceivers(text: string): string[] {
  const found: string[] = []
  for (const match of text.matchAll(SENT_TO)) {
    const [receiver] = readAgencies(text, match.index + match[0].length).agencies
    if (receiver) found.push(receiver)
  }
  return unique(found)
}
