import type { LedgerGap } from '#domain/plan/gap-ledger.ts'
import type { MarkedText } from '#domain/plan/mark-phrases.ts'
import type { AddresseeRole, PlanItemKind } from '#domain/plan/plan-reading.ts'
import type { UnsureField } from '#domain/plan/unsure-fields.ts'
import { m } from '#i18n/messages.js'
import { Notice } from '../ui/notice.tsx'
import { missingLabel, unsureLabels } from './labels.ts'
import { Marked } from './marked-text.tsx'

export type SentenceInHand = {
  anchor: string
  kind: PlanItemKind
  lines: readonly [number, number]
  parts: readonly MarkedText[]
  heading: string
  role: AddresseeRole | null
  gaps: readonly LedgerGap[]
  secondOrder: string | null
  vague: readonly string[]
  unsure: readonly UnsureField[]
}

const KINDS = {
  target: m.plan_item_target,
  task: m.plan_item_task,
  duty: m.plan_item_duty,
  'obstacle-clause': m.plan_item_obstacle_clause,
  context: m.plan_item_context,
} satisfies Record<PlanItemKind, () => string>

/** The sentence that lies open, its place in the source, and what the reader must see before deciding. */
export function SentenceHead({ sentence }: { sentence: SentenceInHand }) {
  const { anchor, lines, parts, heading } = sentence
  const remarks = remarksOf(sentence)
  return (
    <>
      <div className="block-head">
        <h2 id="cau">{m.document_clause({ anchor })}</h2>
        <span className="faint">{m.plan_lines({ kind: KINDS[sentence.kind](), from: lines[0], to: lines[1] })}</span>
      </div>
      {heading ? (
        <p className="small muted gap-top-s" lang="vi">
          {heading}
        </p>
      ) : null}
      <blockquote className="quote quote-s gap-top-s" lang="vi">
        “<Marked parts={parts} />”
      </blockquote>
      {remarks.length > 0 ? (
        <div className="gap-top-s">
          <Notice status="near-due">
            {remarks.map((remark) => (
              <p key={remark}>{remark}</p>
            ))}
          </Notice>
        </div>
      ) : null}
    </>
  )
}

function remarksOf({ kind, role, gaps, parts, secondOrder, vague, unsure }: SentenceInHand): string[] {
  if (kind === 'obstacle-clause') return [m.plan_remark_obstacle_clause()]
  const falseRole = kind === 'task' ? parts.find(({ mark }) => mark === 'gap')?.text : undefined
  const others = gaps.filter((gap) => gap !== 'second-order' && gap !== 'vague-addressee')
  return [
    unsure.length > 0 ? m.review_unsure_fields({ fields: unsureLabels(unsure) }) : '',
    falseRole && gaps.includes('no-owner') ? m.plan_remark_false_role({ words: falseRole }) : '',
    role === 'coordinates' ? m.plan_remark_coordinates() : '',
    vague.length > 0 ? m.plan_remark_vague({ words: vague.join('”, “') }) : '',
    secondOrder ? m.plan_remark_second_order({ text: secondOrder }) : '',
    others.length > 0 ? m.plan_remark_gaps({ gaps: others.map(missingLabel).join(', ') }) : '',
  ].filter(Boolean)
}
