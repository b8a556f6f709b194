import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { Locale } from '../mail-content.ts'
import type { MessageFacts } from '../message-facts.ts'
import type { LeaderKind } from './leader-texts.ts'
import type { OpinionKind } from './opinion-texts.ts'
import type { OutsideKind } from './outside-texts.ts'
import type { PartyKind } from './party-texts.ts'

/** The parts of a mail with several matters, the most pressing first. */
export const MATTER_GROUPS = ['overdue', 'near-due', 'waiting', 'answered', 'changed'] as const
export type MatterGroup = (typeof MATTER_GROUPS)[number]

export type MessageText = (facts: MessageFacts, options: { locale: Locale }) => string

export type MessageTexts = {
  group: MatterGroup
  subject: MessageText
  body: MessageText
  action: MessageText
  /** Which facts stand below the sentences, under which name; an empty one is left out. */
  rows: Partial<Record<keyof MessageFacts, MessageText>>
}

/** Kinds of the agencies' work; all others are of plans, obstacles, dossiers and the calendar. */
export type WorkKind = Exclude<WorkOrTakenBack, 'assignment-taken-back'>
type WorkOrTakenBack = Extract<
  NotificationKind,
  | `assignment-${string}`
  | `extension-${string}`
  | `chase-${string}`
  | `escalation${string}`
  | 'confirmation-annulled'
  | 'bulk-undone'
  | 'due-date-set'
  | 'urgency-set'
  | 'reminder'
  | 'overdue'
>
export type MatterKind = Exclude<NotificationKind, WorkKind | PartyKind | LeaderKind | OutsideKind | OpinionKind>
