import { silenceEndsAt } from './slow-calendar.ts'
import type { Filer } from './world.ts'

/** What somebody who keeps the register on paper would know of a filing. Nothing here is read from the product. */
export type Filing = {
  id: string
  filer: Filer
  filedAt: Date
  state: string
  isChecked: boolean
  /** About the DIC: the Office does for it what the DIC does for others. */
  isAboutDic: boolean
  /** Its answer stands before everybody. */
  isPublished: boolean
  dossierId: string | null
  /** Of the dossier whose document gave it the answer that it has now, and the last one that a document gave it. */
  answerOf: string | null
  lastDocumentOf: string | null
  isReopened: boolean
  /** Says the same as this one, and waits for its answer or has it. */
  sameAs: string | null
  /** Whether the DIC, when it checks it, finds that it blocks the filer's work. */
  mayBlock: boolean
  /** Since when its filer is asked to confirm. */
  askedAt: Date | null
  /** Works ordered by points of resolutions that answer it and are not done. */
  worksLeft: Set<string>
}

/** For what a dossier above the province waits: the number of its letter, the answer, or the second person. */
export type MinistryWait = 'letter' | 'answer' | 'second person'

export type Decision = 'keep' | 'change' | 'withdraw'

/** A record that is to replace the document in force: what it does with earlier work, and whom it answers. */
export type Replacement = { decisions: Map<string, Decision>; answers: ReadonlySet<string> }

export type Dossier = {
  id: string
  isAboutDic: boolean
  state: string
  hasPoints: boolean
  /** What the Office has named and nobody has answered. */
  missing: number
  ministry: MinistryWait | null
  /** What has been asked of others and has no answer yet. */
  questions: number
  /** Who of the leadership has it. */
  leader: 'leader' | 'other-leader'
  replacement: Replacement | null
  /** What of the document in force was found to be typed wrong and waits for a second person, oldest first. */
  corrections: ('number' | 'point-text')[]
}

export type Work = {
  id: string
  dossierId: string
  state: 'issued' | 'in-progress' | 'submitted' | 'completed' | 'withdrawn'
  lead: 'kimBang' | 'construction'
  /** Filings that it answers. */
  answers: Set<string>
}

/** Agencies that are asked for their opinion; `finance` answers as the agency that nobody files for. */
export type Consulted = 'finance' | 'construction' | 'viettel' | 'kimBang'

export type Slip = {
  id: string
  dossierId: string
  agency: Consulted
  state: string
  /** Until when its agency may answer before it can be recorded as silent. */
  lastDay: string
  isRoundOpen: boolean
  /** Of its dossier: who asks. */
  isAboutDic: boolean
}

export type Register = {
  now: Date
  filings: Map<string, Filing>
  dossiers: Map<string, Dossier>
  slips: Map<string, Slip>
  /** Works that resolutions have ordered. */
  works: Map<string, Work>
}

export const emptyRegister = (now: Date): Register => ({
  now,
  filings: new Map(),
  dossiers: new Map(),
  slips: new Map(),
  works: new Map(),
})

/** Whose turn it is where others have the DIC's. */
export const handlerOf = ({ isAboutDic }: { isAboutDic: boolean }) => (isAboutDic ? 'clerk' : 'coordinator')

export const filingsOf = (register: Register, dossierId: string): Filing[] =>
  [...register.filings.values()].filter((filing) => filing.dossierId === dossierId)

/** The slips of the round of a dossier that is open. */
export const openSlipsOf = (register: Register, dossierId: string): Slip[] =>
  [...register.slips.values()].filter((slip) => slip.dossierId === dossierId && slip.isRoundOpen)

const UNSUBMITTED: readonly string[] = ['consolidated', 'consultation']
export const isUnsubmitted = (dossier: Dossier | undefined): boolean => UNSUBMITTED.includes(dossier?.state ?? '')

/** Time passes: a filer who has said nothing for ten working days has its filing closed. */
export function letTimePass(register: Register, now: Date): void {
  register.now = now
  for (const filing of register.filings.values()) {
    if (filing.state === 'confirming' && filing.askedAt && silenceEndsAt(filing.askedAt) <= now) filing.state = 'closed'
  }
}

/** A work that a resolution ordered is confirmed: filings that waited for nothing else go to their filers. */
export function finishWork(register: Register, workId: string): void {
  for (const filing of register.filings.values()) {
    if (!filing.worksLeft.delete(workId) || filing.worksLeft.size > 0 || filing.state !== 'awaiting-fix') continue
    filing.state = 'confirming'
    filing.askedAt = register.now
  }
}

const isOpen = ({ state }: Work): boolean => state !== 'completed' && state !== 'withdrawn'

/** A document answers a filing: it waits for the work that does, or goes to its filer. */
export function answerByDocument(register: Register, filing: Filing, dossierId: string): void {
  const left = [...register.works.values()].filter(
    (work) => work.dossierId === dossierId && isOpen(work) && work.answers.has(filing.id),
  )
  const state = left.length > 0 ? 'awaiting-fix' : 'confirming'
  Object.assign(filing, { state, dossierId, answerOf: dossierId, lastDocumentOf: dossierId, askedAt: register.now })
  filing.worksLeft = new Set(left.map(({ id }) => id))
  letDuplicatesFollow(register, filing)
}

const duplicatesOf = ({ filings }: Register, originalId: string): Filing[] =>
  [...filings.values()].filter(({ state, sameAs }) => state === 'duplicate' && sameAs === originalId)

/** What becomes of a filing becomes of those that say the same and wait for it. */
export function letDuplicatesFollow(register: Register, original: Filing): void {
  for (const duplicate of duplicatesOf(register, original.id)) followOriginal(duplicate, original, register)
}

/** One filing goes where the other has gone, if that one has an answer or lies in a dossier that is not submitted. */
export function followOriginal(duplicate: Filing, original: Filing, register: Register): void {
  const { state, dossierId, worksLeft, answerOf } = original
  const answered = { answerOf, lastDocumentOf: answerOf ?? duplicate.lastDocumentOf }
  if (state === 'confirming' || state === 'closed')
    Object.assign(duplicate, { ...answered, state: 'confirming', askedAt: register.now })
  else if (state === 'awaiting-fix') {
    Object.assign(duplicate, { ...answered, state, worksLeft: new Set(worksLeft) })
    for (const id of worksLeft) register.works.get(id)?.answers.add(duplicate.id)
  } else if (state === 'refused') duplicate.state = 'refused'
  else if (state === 'withdrawn') Object.assign(duplicate, { state: 'received', isChecked: false, sameAs: null })
  else if (state === 'consolidated' && isUnsubmitted(register.dossiers.get(dossierId ?? '')))
    Object.assign(duplicate, { state, dossierId, isChecked: true })
}

/** What both sides can be compared by. */
export const pictureOf = (register: Register): Record<string, string> =>
  Object.fromEntries([
    ...[...register.filings.values()].map((filing) => [
      filing.id,
      `${filing.filer} ${filing.state} in ${filing.dossierId ?? 'none'} since ${filing.filedAt.toISOString()}`,
    ]),
    ...[...register.dossiers.values()].map((dossier) => [dossier.id, dossier.state]),
    ...[...register.slips.values()].map((slip) => [slip.id, `${slip.agency} ${slip.state}`]),
    ...[...register.works.values()].map((work) => [work.id, work.state]),
  ])
