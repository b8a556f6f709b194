import type { ScoredDocument } from './read-documents.ts'
import { addScores, type Found, type PlanScore, type Share } from './score-plan.ts'

const COLUMNS = [
  ['item P', ({ items }) => precision(items)],
  ['item R', ({ items }) => recall(items)],
  ['kind', ({ kind }) => rightShare(kind)],
  ['anchor', ({ anchor }) => rightShare(anchor)],
  ['lead', ({ lead }) => rightShare(lead)],
  ['coord P', ({ coordinating }) => precision(coordinating)],
  ['coord R', ({ coordinating }) => recall(coordinating)],
  ['date', ({ deadline }) => rightShare(deadline)],
  ['header', ({ header }) => rightShare(header)],
  ['sure', ({ sure }) => rightShare(sure)],
  ['unsure', ({ unsure }) => rightShare(unsure)],
] as const satisfies readonly (readonly [string, (score: PlanScore) => number])[]

const NAME_WIDTH = 42
const COLUMN_WIDTH = 8

/** A table of all documents with the sum below it; with `faults`, below that each thing that was read otherwise. */
export function describeScores(documents: readonly ScoredDocument[], { faults }: { faults: boolean }): string {
  const head = `${''.padEnd(NAME_WIDTH)}${COLUMNS.map(([name]) => name.padStart(COLUMN_WIDTH)).join('')}   false friends`
  const alike = documents.filter(({ answer }) => answer.likeHaNam)
  const others = documents.filter(({ answer }) => !answer.likeHaNam)
  const sum = sumOf(documents)
  const lines = [
    head,
    ...documents.map(({ name, score }) => line(name, score)),
    line(`set like that of Hà Nam (${alike.length})`, sumOf(alike)),
    line(`others (${others.length})`, sumOf(others)),
    line(`in all (${documents.length})`, sum),
    `sure of ${sum.sure.of} fields, unsure of ${sum.unsure.of} of which ${sum.unsure.of - sum.unsure.right} are wrong`,
  ]
  if (faults)
    for (const { name, score } of documents) lines.push('', name, ...score.faults.map((fault) => `  ${fault}`))
  return lines.join('\n')
}

const sumOf = (documents: readonly ScoredDocument[]): PlanScore => addScores(documents.map(({ score }) => score))

function line(name: string, score: PlanScore): string {
  const figures = COLUMNS.map(([, figure]) => figure(score).toFixed(3).padStart(COLUMN_WIDTH))
  return `${name.slice(0, NAME_WIDTH - 1).padEnd(NAME_WIDTH)}${figures.join('')}   ${score.falseFriends.right} of ${score.falseFriends.of}`
}

/** Nothing claimed is nothing wrong, nothing to find is all found. */
export const precision = ({ read, matched }: Found): number => (read === 0 ? 1 : matched / read)
export const recall = ({ expected, matched }: Found): number => (expected === 0 ? 1 : matched / expected)
export const rightShare = ({ right, of }: Share): number => (of === 0 ? 1 : right / of)
