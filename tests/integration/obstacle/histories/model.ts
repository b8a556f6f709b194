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
  /** Says the same as this one and waits for its answer. */
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
}

export type Work = { id: string; state: 'issued' | 'in-progress' | 'submitted' | 'completed' }

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

const duplicatesOf = ({ filings }: Register, originalId: string): Filing[] =>
  [...filings.values()].filter(({ state, sameAs }) => state === 'duplicate' && sameAs === originalId)

/** What becomes of a filing becomes of those that say the same and wait for it. */
export function letDuplicatesFollow(register: Register, original: Filing): void {
  for (const duplicate of duplicatesOf(register, original.id)) followOriginal(duplicate, original, register)
}

/** One filing goes where the other has gone, if that one has an answer or lies in a dossier that is not submitted. */
export function followOriginal(duplicate: Filing, original: Filing, register: Register): void {
  const { state, dossierId, worksLeft } = original
  if (state === 'confirming' || state === 'closed')
    Object.assign(duplicate, { state: 'confirming', askedAt: register.now })
  else if (state === 'awaiting-fix') Object.assign(duplicate, { state, worksLeft: new Set(worksLeft) })
  else if (state === 'refused') duplicate.state = 'refused'
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
