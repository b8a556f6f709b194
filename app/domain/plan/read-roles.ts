import type { Addressee, AddresseeRole } from './plan-reading.ts'
import { isNarrower, isVague, readSubject } from './read-addressee.ts'
import { readAgencies } from './read-agencies.ts'
import type { SectionKind } from './section-kinds.ts'

export type Roles = {
  addressee: Addressee | null
  addresseeRole: AddresseeRole | null
  lead: string[]
  leadStated: boolean
  coordinating: string[]
  receivers: string[]
  vague: string[]
  jointLead: boolean
  namedPerson: boolean
}

const LEADS =
  /^(?:là (?:cơ quan|đơn vị) (?:[^;.]{0,60},\s*)?|có trách nhiệm\s+|chịu trách nhiệm\s+|trực tiếp\s+)?(?:đồng\s+)?chủ trì(?!\p{L})/iu
const COORDINATES = /^(?:chủ động\s+)?phối hợp(?!\p{L})/iu
const WITH = /(?:(?:đồng\s+)?chủ trì\s*[,;]?\s*(?:và\s+)?)?phối hợp(?:\s+chặt chẽ)?(?:\s+(?:cùng với|với|cùng))?\s+/iuy
const LATER_WITH = /[,;.(]\s*(?:và\s+)?((?:chủ trì,\s*)?phối hợp(?:\s+chặt chẽ)?(?:\s+(?:cùng với|với|cùng))?\s+)/giu
const LABELLED = /(?:cơ quan|đơn vị)\s+(chủ trì|phối hợp)(?:\s+thực hiện)?\s*:\s*/giu
const STATED_LEAD = /(?:^|[.;:(]\s*|,\s+)(?:Giao(?: cho)?\s+|giao(?: cho)?\s+)?(?=\p{Lu})/gu
const SENT_TO =
  /(?<!\p{L})(?:gửi|báo cáo)\s+(?:[^,;.]{0,60}?\s)?(?:về|cho|đến|tới)\s+(?=(?:Sở|Bộ|Văn phòng|Ủy ban|Uỷ ban|UBND)\s)/giu
const PERSON = /(?:đồng chí|ông|bà)\s+\p{Lu}\p{L}+\s+\p{Lu}\p{L}+/u

/**
 * Who does what, by the grammar of administrative Vietnamese: "Chủ trì, phối hợp với X, Y …" = the addressee leads,
 * X and Y take part; "Phối hợp với X …" = the addressee takes part. The words count only where agencies follow:
 * "Tăng cường phối hợp, chia sẻ …" and "các hoạt động do … chủ trì" assign nothing.
 */
export function readRoles(text: string, heading: Addressee | null, sectionKind: SectionKind): Roles {
  const subject = sectionKind === 'duty' || opensOrder(text) ? readSubject(text) : null
  const own = subject && (heading === null || isNarrower(subject.addressee, heading)) ? subject : null
  const addressee = own?.addressee ?? heading
  const work = own?.rest ?? text
  const labelled = readLabels(text)
  const stated = labelled.lead.length > 0 ? labelled.lead : addressee ? [] : readStatedLeads(text)
  const leads = LEADS.test(work)
  const coordinating = unique([...labelled.coordinating, ...readCoordinating(work)])
  const coordinates = !leads && COORDINATES.test(work) && coordinating.length > 0
  const role: AddresseeRole | null = !addressee ? null : leads ? 'leads' : coordinates ? 'coordinates' : 'carries-out'
  const answering = addressee && role !== 'coordinates' ? answerableOf(addressee, heading) : []
  const lead = stated.length > 0 ? stated : answering
  const receivers = readReceivers(text)
  return {
    addressee,
    addresseeRole: role,
    lead,
    leadStated: stated.length > 0 || (leads && addressee !== null),
    coordinating,
    receivers,
    vague: unique([...coordinating, ...(addressee ? [addressee.written] : [])].filter(isVague)),
    jointLead: /đồng chủ trì/iu.test(text) || stated.length > 1,
    namedPerson: PERSON.test(text),
  }
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

/** A heading answers as it is written; several bodies named by one sentence are told apart. */
const answerableOf = (addressee: Addressee, heading: Addressee | null): string[] =>
  heading ? [heading.written] : addressee.members.length > 0 ? addressee.members : [addressee.written]

function readCoordinating(work: string): string[] {
  WITH.lastIndex = 0
  const found: string[] = []
  if (WITH.test(work)) found.push(...readAgencies(work, WITH.lastIndex).agencies)
  for (const match of work.matchAll(LATER_WITH)) {
    found.push(...readAgencies(work, match.index + match[0].length).agencies)
  }
  return found
}

function readLabels(text: string): { lead: string[]; coordinating: string[] } {
  const lead: string[] = []
  const coordinating: string[] = []
  for (const match of text.matchAll(LABELLED)) {
    const { agencies } = readAgencies(text, match.index + match[0].length)
    if (/chủ trì/iu.test(match[1] ?? '')) lead.push(...agencies)
    else coordinating.push(...agencies)
  }
  return { lead: unique(lead), coordinating }
}

/** "Sở X chủ trì", "Giao Sở X chủ trì": a named body directly before the words, at the head of a clause. */
function readStatedLeads(text: string): string[] {
  if (!/chủ trì/u.test(text)) return []
  for (const match of text.matchAll(STATED_LEAD)) {
    const list = readAgencies(text, match.index + match[0].length)
    if (list.agencies.length === 0 || list.agencies.some(isVague)) continue
    if (
      /^\s*(?:là cơ quan |là đơn vị |có trách nhiệm |chịu trách nhiệm )?(?:đồng )?chủ trì(?!\p{L})/u.test(
        text.slice(list.end, list.end + 60),
      )
    ) {
      return list.agencies
    }
  }
  return []
}

function readReceivers(text: string): string[] {
  const found: string[] = []
  for (const match of text.matchAll(SENT_TO)) {
    const [receiver] = readAgencies(text, match.index + match[0].length).agencies
    if (receiver) found.push(receiver)
  }
  return unique(found)
}

const unique = (names: readonly string[]): string[] => [...new Set(names)]
