import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readPlan } from '#domain/plan/read-plan.ts'
import { type PlanAnswer, parseAnswer } from './plan-answer.ts'
import { type PlanScore, scorePlan } from './score-plan.ts'

export type ScoredDocument = { name: string; answer: PlanAnswer; score: PlanScore }

/** Scores the `.txt` files given, and those of the folders given, each against the `.expected.json` beside it. */
export function scoreDocuments(paths: readonly string[]): ScoredDocument[] {
  return paths.flatMap(textsOf).map((path) => {
    const answer = parseAnswer(readFileSync(path.replace(/\.txt$/, '.expected.json'), 'utf8'))
    const score = scorePlan(readPlan(readFileSync(path, 'utf8')), answer)
    return { name: basename(path, '.txt'), answer, score }
  })
}

function textsOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => join(path, file))
}
