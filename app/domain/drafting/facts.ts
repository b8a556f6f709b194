import { STANCES } from '#domain/consultation/states.ts'
import type { WorkBasis } from '#domain/letter/work-basis.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { DraftSigner } from './signature.ts'

export type Party = { name: string; kind: OrganisationKind }

/** What a filing says, in its own words. */
export type FilingFact = {
  code: string
  filer: string
  place: string
  filedOn: PlainDate
  title: string
  whatHappened: string
  asked: string
  answer: string | null
  source: { anchor: string | null; code: string; sentence: string; basis: WorkBasis | null } | null
}

/** The sentence of the plan in force that says how obstacles are handled. */
export type ProcedureFact = { anchor: string; sentence: string; basis: WorkBasis }

export type PointFact = { text: string; lead: string | null; dueOn: PlainDate | null }

export const OPINION_STANCES = [...STANCES, 'silent'] as const
export type OpinionStance = (typeof OPINION_STANCES)[number]
/** What an agency that was asked answered, word for word; silence says nothing and is no consent. */
export type Opinion = {
  organisation: string
  round: number
  /** The code of the dossier in which it was asked, where this one was split from it afterwards. */
  before: string | null
  stance: OpinionStance
  text: string
}

export type DraftFacts = {
  today: PlainDate
  /** Who consolidates, the DIC or for what is about the DIC the Office; and the committee of the province. */
  coordinator: Party
  committee: Party
  title: string
  commonCause: string
  proposal: string
  submission: { number: string | null; on: PlainDate | null }
  direction: { kind: string; text: string; on: PlainDate } | null
  filings: readonly FilingFact[]
  /** What a matter stands on whose filings name no assigned work; null before a plan is published. */
  procedure: ProcedureFact | null
  points: readonly PointFact[]
  opinions: readonly Opinion[]
  /** The newest round in which agencies are asked; null before the first. */
  asking: { questions: string; dueOn: PlainDate; silenceRule: string | null; agencies: readonly string[] } | null
  /** To whom a phiếu chuyển goes; blank while nobody is named. */
  forwardedTo: string | null
  /** The document of the province that answers a filing. */
  resolution: string | null
  /** Whom the person drafting chose; the head signs where nobody was. */
  signer: DraftSigner
}
