import type { PlanReadItem } from './plan-reading.ts'
import { gramsOf, isTerm, sharedPhrases, syllablesOf } from './syllables.ts'

export type OwnerProposal = {
  /** Heading of the proposed lead: `V.8`. */
  leadAddresseeAnchor: string
  /** The duties it rests on, the strongest first. */
  basisDutyAnchors: string[]
  /** 0 to 1; comparable between the proposals of one task only. */
  score: number
  /** Words that stand in the task and in these duties, quoted as the task writes them. */
  sharedPhrases: string[]
  /** `general-duty`: the addressee that the plan tells to organise its whole implementation. */
  basis: 'shared-words' | 'general-duty'
}
export type TaskProposals = { taskAnchor: string; proposals: OwnerProposal[] }

type Duty = Pick<PlanReadItem, 'anchor' | 'text' | 'groupAnchor' | 'addresseeRole'>
type Task = Pick<PlanReadItem, 'anchor' | 'text' | 'groupHeading'>
type Vector = Map<string, number>

const GRAM_SIZES = [2, 3, 4]
/** A duty to help, guide or join others is weaker ground for leading than one to do the work. */
const SUPPORT_WEIGHT = 0.5
const SUPPORTS = /^(?:Hỗ trợ|Tạo điều kiện|Hướng dẫn|Tuyên truyền|Tăng cường (?:thông tin|tuyên truyền)|Tháo gỡ)/u
/** What a work is for ("phục vụ phát triển kinh tế - xã hội của tỉnh") is the same words everywhere. */
const PURPOSE = /(?<!\p{L})(?:phục vụ|nhằm|để|đáp ứng(?: được)?(?: yêu cầu| nhu cầu)?|góp phần)(?!\p{L})[^;.]*/giu
const PURPOSE_WEIGHT = 0.3
const HEADING_WEIGHT = 0.2
/** A second duty of the same addressee counts less than its best one. */
const FURTHER_DUTY_WEIGHT = 0.35
/** What the general duty is worth where no duty shares the task's own words. */
const GENERAL_DUTY_SCORE = 0.09
const MAX_PROPOSALS = 4
const MAX_BASIS = 4
const MAX_PHRASES = 6

/**
 * Crosswalk of the tasks (section III) with the duties (section V): which addressee's duties speak of the same things.
 * A proposal for a person to accept or change, never an owner: the plan itself names none.
 */
export function proposeOwners({ tasks, duties }: { tasks: readonly Task[]; duties: readonly Duty[] }): TaskProposals[] {
  const weigh = termWeights([...tasks, ...duties].map((item) => item.text))
  const known = duties.map((duty) => ({
    duty,
    isGeneral: isGeneralDuty(duty),
    weight: isSupport(duty) ? SUPPORT_WEIGHT : 1,
  }))
  const compare = compareWith(duties.map((duty) => vectorOf(duty.text, weigh)))
  return tasks.map((task) => {
    const cosines = compare(withHeading(vectorOf(task.text, weigh), vectorOf(task.groupHeading, weigh)))
    const scored = known.map(({ duty, isGeneral, weight }, index) => ({
      duty,
      isGeneral,
      score: (cosines[index] ?? 0) * weight,
    }))
    return { taskAnchor: task.anchor, proposals: rankAddressees(task, scored) }
  })
}

/** The same proposals where duties bear other anchors since; undefined when none of them is named. */
export function renameDuties(
  proposals: readonly OwnerProposal[],
  { from, to }: { from: readonly string[]; to: readonly string[] },
): OwnerProposal[] | undefined {
  if (!proposals.some(({ basisDutyAnchors }) => basisDutyAnchors.some((anchor) => from.includes(anchor))))
    return undefined
  return proposals.map((proposal) => ({
    ...proposal,
    basisDutyAnchors: [
      ...new Set(proposal.basisDutyAnchors.flatMap((anchor) => (from.includes(anchor) ? to : [anchor]))),
    ],
  }))
}

type Scored = { duty: Duty; isGeneral: boolean; score: number }

type Ranked = Omit<OwnerProposal, 'sharedPhrases'> & { basisDuties: readonly Scored[] }

function rankAddressees(task: Task, scored: readonly Scored[]): OwnerProposal[] {
  const byAddressee = new Map<string, Scored[]>()
  for (const one of scored) {
    const known = byAddressee.get(one.duty.groupAnchor)
    if (known) known.push(one)
    else byAddressee.set(one.duty.groupAnchor, [one])
  }
  return [...byAddressee]
    .map(([anchor, duties]) => proposeOne(anchor, duties))
    .filter((proposal) => proposal.score > 0 && proposal.basisDutyAnchors.length > 0)
    .sort((a, b) => b.score - a.score || a.leadAddresseeAnchor.localeCompare(b.leadAddresseeAnchor))
    .slice(0, MAX_PROPOSALS)
    .map(({ basisDuties, ...proposal }) => ({
      ...proposal,
      sharedPhrases: longestPhrases(basisDuties.flatMap(({ duty }) => sharedPhrases(task.text, duty.text))),
    }))
}

function proposeOne(anchor: string, duties: readonly Scored[]): Ranked {
  const ranked = duties.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
  const [best, ...further] = ranked
  const words =
    (best?.score ?? 0) + FURTHER_DUTY_WEIGHT * further.slice(0, 2).reduce((sum, { score }) => sum + score, 0)
  const general = duties.find(({ isGeneral }) => isGeneral)
  const basisDuties = ranked.filter(({ score }) => score >= (best?.score ?? 0) * 0.4).slice(0, MAX_BASIS)
  if (general && !basisDuties.includes(general)) basisDuties.push(general)
  const score = general ? Math.max(words, GENERAL_DUTY_SCORE) : words
  return {
    leadAddresseeAnchor: anchor,
    basisDutyAnchors: basisDuties.map(({ duty }) => duty.anchor),
    score: Math.round(Math.min(1, score) * 1000) / 1000,
    basis: general && words < GENERAL_DUTY_SCORE ? 'general-duty' : 'shared-words',
    basisDuties,
  }
}

/** The most telling words first, none that only repeats a part of a longer one. */
function longestPhrases(phrases: readonly string[]): string[] {
  const kept: string[] = []
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const repeats = kept.some((longer) => longer.toLowerCase().includes(phrase.toLowerCase()))
    if (!repeats) kept.push(phrase)
  }
  return kept.slice(0, MAX_PHRASES)
}

const isSupport = (duty: Duty): boolean => duty.addresseeRole === 'coordinates' || SUPPORTS.test(duty.text)

/** "Chủ trì … tổ chức triển khai thực hiện Kế hoạch này": answers for every task that nobody else is told to do. */
const isGeneralDuty = (duty: Duty): boolean =>
  duty.addresseeRole === 'leads' &&
  /tổ chức (?:triển khai )?(?:thực hiện )?(?:các nội dung |các nhiệm vụ )?(?:của )?kế hoạch(?: này)?/iu.test(duty.text)

/** Terms that many sentences share say little about any of them (inverse document frequency). */
function termWeights(texts: readonly string[]): (term: string) => number {
  const documents = new Map<string, number>()
  for (const text of texts)
    for (const term of new Set(termsOf(text))) documents.set(term, (documents.get(term) ?? 0) + 1)
  return (term) => Math.log((texts.length + 1) / ((documents.get(term) ?? 0) + 1))
}

function termsOf(text: string): string[] {
  const syllables = syllablesOf(text)
  const names = syllables.filter(({ written }) => /\d\p{L}|\p{Lu}.*\p{Lu}/u.test(written)).map(({ folded }) => folded)
  return [
    ...GRAM_SIZES.flatMap((size) =>
      gramsOf(syllables, size)
        .filter(isTerm)
        .map((gram) => gram.words),
    ),
    ...names,
  ]
}

function vectorOf(text: string, weigh: (term: string) => number): Vector {
  const vector: Vector = new Map()
  const core = text.replace(PURPOSE, ' . ')
  for (const term of termsOf(text)) vector.set(term, (vector.get(term) ?? 0) + PURPOSE_WEIGHT)
  for (const term of termsOf(core)) vector.set(term, (vector.get(term) ?? 0) + 1 - PURPOSE_WEIGHT)
  for (const [term, count] of vector) vector.set(term, Math.log(1 + count) * weigh(term))
  return vector
}

/** The heading names the field of work, which the sentence under it may leave out. */
function withHeading(own: Vector, heading: Vector): Vector {
  const vector = new Map(own)
  for (const [term, weight] of heading) vector.set(term, (vector.get(term) ?? 0) + weight * HEADING_WEIGHT)
  return vector
}

/** Cosine of a vector with each of these: only the terms that both have are looked at, so a long plan stays quick. */
function compareWith(others: readonly Vector[]): (vector: Vector) => number[] {
  const places = new Map<string, { index: number; weight: number }[]>()
  others.forEach((other, index) => {
    for (const [term, weight] of other) {
      const known = places.get(term)
      if (known) known.push({ index, weight })
      else places.set(term, [{ index, weight }])
    }
  })
  const lengths = others.map(lengthOf)
  return (vector) => {
    const products = others.map(() => 0)
    for (const [term, weight] of vector) {
      for (const place of places.get(term) ?? [])
        products[place.index] = (products[place.index] ?? 0) + weight * place.weight
    }
    const length = lengthOf(vector)
    return products.map((product, index) => (product === 0 ? 0 : product / (length * (lengths[index] ?? 1))))
  }
}

const lengthOf = (vector: Vector): number =>
  Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0))
