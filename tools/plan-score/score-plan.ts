import { type Deadline, type PlanReadItem, type PlanReading, SURE_FROM } from '#domain/plan/plan-reading.ts'
import { compareNames, sameNames } from './compare-names.ts'
import { beginsWith, matchItems } from './match-items.ts'
import type { DeadlineAnswer, ItemAnswer, PlanAnswer } from './plan-answer.ts'

export type Share = { right: number; of: number }
export type Found = { expected: number; read: number; matched: number }
export type PlanScore = {
  items: Found
  kind: Share
  anchor: Share
  /** Of the items where the text or the reading names a lead. */
  lead: Share
  coordinating: Found
  /** Of the items where the text or the reading has a date or a rule. */
  deadline: Share
  header: Share
  /** How many of the sentences that only look like work were taken as work. */
  falseFriends: Share
  /** Fields that the reader was sure of, and how many of them are right; the same for the others. */
  sure: Share
  unsure: Share
  /** One line for each thing that is not as answered. */
  faults: string[]
}

/** Compares a reading with the answer a person gave. Items of kind `context` are no claim and are not judged. */
export function scorePlan({ header, items }: PlanReading, answer: PlanAnswer): PlanScore {
  const score = emptyScore()
  const arguable = (item: PlanReadItem) => answer.eitherWay.some((first) => beginsWith(item.text, first))
  const claimed = items.filter((item) => item.kind !== 'context' && !arguable(item))
  const { pairs, unasked } = matchItems(answer.items, claimed)
  score.items = { expected: pairs.length, read: claimed.length, matched: claimed.length - unasked.length }
  for (const { answer: expected, item } of pairs) {
    if (item) scoreItem(score, expected, item)
    else score.faults.push(`missed ${expected.anchor} “${expected.startsWith}”`)
  }
  for (const item of unasked) {
    rate(score, item.confidence.item, false)
    score.faults.push(`not asked ${item.anchor} “${item.text.slice(0, 60)}”`)
  }
  for (const first of answer.falseFriends) {
    const taken = unasked.some(({ text }) => beginsWith(text, first))
    count(score.falseFriends, taken)
    if (taken) score.faults.push(`false friend “${first}”`)
  }
  for (const [field, expected] of Object.entries(answer.header)) {
    const read = header[field as keyof PlanAnswer['header']]
    count(score.header, read === expected)
    if (read !== expected) score.faults.push(`header ${field}: ${expected} read as ${read}`)
  }
  return score
}

function scoreItem(score: PlanScore, expected: ItemAnswer, item: PlanReadItem): void {
  const { anchor, confidence } = item
  const judge = (field: string, right: boolean, want: unknown, got: unknown) => {
    if (!right) score.faults.push(`${field} ${expected.anchor}: ${JSON.stringify(want)} read as ${JSON.stringify(got)}`)
    return right
  }
  count(score.kind, judge('kind', expected.kind.split('|').includes(item.kind), expected.kind, item.kind))
  count(score.anchor, judge('anchor', expected.anchor.split('|').includes(anchor), expected.anchor, anchor))
  rate(score, confidence.item, true)

  const leadRight = judge('lead', sameNames(expected.lead, item.lead), expected.lead, item.lead)
  if (expected.lead.length + item.lead.length > 0) count(score.lead, leadRight)
  rate(score, confidence.lead, leadRight)

  const names = compareNames(expected.coordinating, item.coordinating)
  for (const key of ['expected', 'read', 'matched'] as const) score.coordinating[key] += names[key]
  const allNamed = names.matched === names.expected && names.matched === names.read
  rate(score, confidence.coordinating, judge('coordinating', allNamed, expected.coordinating, item.coordinating))

  const read = answerOf(item.deadline)
  const answers = Array.isArray(expected.deadline) ? expected.deadline : [expected.deadline]
  const asAnswered = answers.some((answer) => sameDeadline(answer, read))
  const dateRight = judge('deadline', asAnswered, expected.deadline, read)
  if (!answers.includes(null) || read !== null) count(score.deadline, dateRight)
  rate(score, confidence.deadline, dateRight)
}

/** A deadline that was read as words only, without a day or a rule, says as much as none. */
function answerOf(deadline: Deadline | null): DeadlineAnswer {
  if (deadline?.continuing) return 'continuing'
  if (deadline?.dueOn) return { dueOn: deadline.dueOn }
  return deadline?.recurring ?? null
}

function sameDeadline(expected: DeadlineAnswer, read: DeadlineAnswer): boolean {
  if (expected === null || read === null || expected === 'continuing' || read === 'continuing') return expected === read
  if ('dueOn' in expected) return 'dueOn' in read && expected.dueOn === read.dueOn
  return 'everyMonths' in read && expected.everyMonths === read.everyMonths && expected.monthDay === read.monthDay
}

const rate = (score: PlanScore, confidence: number, right: boolean): void =>
  count(confidence >= SURE_FROM ? score.sure : score.unsure, right)

function count(share: Share, right: boolean): void {
  share.of += 1
  if (right) share.right += 1
}

const share = (): Share => ({ right: 0, of: 0 })
const found = (): Found => ({ expected: 0, read: 0, matched: 0 })
const emptyScore = (): PlanScore => ({
  items: found(),
  kind: share(),
  anchor: share(),
  lead: share(),
  coordinating: found(),
  deadline: share(),
  header: share(),
  falseFriends: share(),
  sure: share(),
  unsure: share(),
  faults: [],
})

/** The score of several documents as of one long one. */
export function addScores(scores: readonly PlanScore[]): PlanScore {
  const sum = emptyScore()
  for (const score of scores) {
    for (const field of ['items', 'coordinating'] as const)
      for (const key of ['expected', 'read', 'matched'] as const) sum[field][key] += score[field][key]
    for (const field of ['kind', 'anchor', 'lead', 'deadline', 'header', 'falseFriends', 'sure', 'unsure'] as const)
      for (const key of ['right', 'of'] as const) sum[field][key] += score[field][key]
    sum.faults.push(...score.faults)
  }
  return sum
}
