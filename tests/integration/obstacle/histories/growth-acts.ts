import { db } from '#platform/db.server.ts'
import { joinDossier } from '#services/dossier/join-dossier.server.ts'
import { openDossierFrom } from '#services/dossier/open-dossier.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { linkDuplicate } from '#services/obstacle/link-duplicate.server.ts'
import { done, noSiteFiling } from '#tests/factories/filing.ts'
import { FILING_ACTS } from './filing-acts.ts'
import {
  type Filing,
  filingsOf,
  followOriginal,
  handlerOf,
  isUnsubmitted,
  letDuplicatesFollow,
  type Register,
} from './model.ts'
import { commandOf, FILERS, type World } from './world.ts'

const MOST_FILINGS = 50
const MOST_DOSSIERS = 10
const MANY_PICKS = 1_000
/** One in so many is about the DIC. */
const ABOUT_EVERY = 6

export const canFile = ({ filings }: Register): boolean => filings.size < MOST_FILINGS

/** A filing of somebody, about a work of its own or about none. */
export async function file(world: World, register: Register, pick: number): Promise<void> {
  const filer = FILERS[pick % FILERS.length] ?? 'viettel'
  const works = world.blockable[filer]
  const assignmentId = works[pick % (works.length + 1)] ?? null
  const isAboutDic = pick % ABOUT_EVERY === 0
  const isOwn = filer === 'dic' && !isAboutDic
  const open = openDossiers(register).filter((dossier) => !dossier.isAboutDic)
  const dossierId = isOwn ? (open[pick % open.length]?.id ?? null) : null
  const title = `Vướng mắc ${register.filings.size + 1}`
  const filing = noSiteFiling({ assignmentId, title, isAboutCoordinator: isAboutDic, dossierId })
  const { obstacleId: id } = await done(fileObstacle(filing, commandOf(world, filer, register.now)))
  register.filings.set(id, {
    id,
    filer,
    filedAt: register.now,
    state: isOwn ? 'consolidated' : 'filed',
    isChecked: isOwn,
    isAboutDic,
    isPublished: false,
    answerOf: null,
    lastDocumentOf: null,
    isReopened: false,
    mayBlock: pick % MANY_PICKS > MANY_PICKS / 2,
    dossierId: isOwn ? await noteDossierOf(id, register) : null,
    sameAs: null,
    askedAt: null,
    worksLeft: new Set(),
  })
}

const noteNewDossier = (register: Register, dossier: { id: string; isAboutDic: boolean }) =>
  register.dossiers.set(dossier.id, {
    ...dossier,
    state: 'consolidated',
    hasPoints: false,
    missing: 0,
    ministry: null,
    leader: 'leader',
    questions: 0,
    replacement: null,
    corrections: [],
  })

/** What the DIC files lies in a dossier at once, the chosen one or a new one. */
async function noteDossierOf(obstacleId: string, register: Register): Promise<string | null> {
  const { dossierId } = await db.obstacle.findUniqueOrThrow({ where: { id: obstacleId }, select: { dossierId: true } })
  if (dossierId && !register.dossiers.has(dossierId)) noteNewDossier(register, { id: dossierId, isAboutDic: false })
  return dossierId
}

const waitsForDossier = ({ state, isChecked }: Filing) => state === 'received' && isChecked
export const checkedFilings = ({ filings }: Register): Filing[] => [...filings.values()].filter(waitsForDossier)
const openDossiers = ({ dossiers }: Register) => [...dossiers.values()].filter(isUnsubmitted)

/** Into a dossier that takes filings, or into a new one. */
export async function consolidate(world: World, register: Register, pick: number): Promise<void> {
  const filings = checkedFilings(register)
  const filing = filings[pick % filings.length]
  if (!filing) return
  const context = commandOf(world, handlerOf(filing), register.now)
  const open = openDossiers(register).filter(({ isAboutDic }) => isAboutDic === filing.isAboutDic)
  const isNew = open.length === 0 || (pick % 3 === 0 && register.dossiers.size < MOST_DOSSIERS)
  if (isNew) {
    // With others that are ticked: what cannot go into a dossier now stays where it is.
    const others = [...register.filings.values()].filter(({ id }) => id !== filing.id)
    const ticked = [
      filing,
      ...(pick % 2 === 0 ? others.slice(pick % (others.length + 1), (pick % (others.length + 1)) + 2) : []),
    ]
    const joining = ticked.filter((one) => waitsForDossier(one) && one.isAboutDic === filing.isAboutDic)
    const input = { title: 'Chưa có vị trí', commonCause: 'Quy hoạch chưa dành đất' }
    const opened = await done(openDossierFrom({ obstacleIds: ticked.map(({ id }) => id), ...input }, context))
    if (opened.joined !== joining.length) throw new Error(`${opened.joined} joined, not ${joining.length}`)
    noteNewDossier(register, { id: opened.dossierId, isAboutDic: filing.isAboutDic })
    for (const one of joining) {
      Object.assign(one, { state: 'consolidated', dossierId: opened.dossierId })
      letDuplicatesFollow(register, one)
    }
    return
  }
  const dossierId = open[pick % open.length]?.id ?? ''
  await done(joinDossier({ obstacleId: filing.id, dossierId }, context))
  Object.assign(filing, { state: 'consolidated', dossierId })
  letDuplicatesFollow(register, filing)
}

const NEW: readonly string[] = ['filed', 'received']
const GIVES_NO_ANSWER: readonly string[] = ['refused', 'withdrawn', 'duplicate']
export const newFilings = ({ filings }: Register): Filing[] =>
  [...filings.values()].filter(({ state }) => NEW.includes(state))

/** One filing is found to say what another one says already, wherever that one is by now. */
export async function linkSame(world: World, register: Register, pick: number): Promise<void> {
  const candidates = newFilings(register)
  const duplicate = candidates[pick % candidates.length]
  const originals = [...register.filings.values()].filter(
    ({ id, state, isAboutDic }) =>
      id !== duplicate?.id && isAboutDic === duplicate?.isAboutDic && !GIVES_NO_ANSWER.includes(state),
  )
  const original = originals[pick % originals.length]
  if (!duplicate || !original) return
  const input = { obstacleId: duplicate.id, originalId: original.id }
  await done(linkDuplicate(input, commandOf(world, handlerOf(duplicate), register.now)))
  Object.assign(duplicate, { state: 'duplicate', sameAs: original.id })
  followOriginal(duplicate, original, register)
}

/** One in four that could be: a dossier that is emptied is not decided any more. */
const ONE_IN = 4
export const emptiableDossiers = (register: Register) =>
  openDossiers(register).filter(({ id }) => filingsOf(register, id).length > 0)

/** Every filer of a dossier takes its filing back; chance alone would hardly ever empty one. */
export async function empty(world: World, register: Register, pick: number): Promise<void> {
  const dossiers = emptiableDossiers(register)
  const dossier = dossiers[pick % dossiers.length]
  if (!dossier || pick % ONE_IN !== 0) return
  const { by, run, note } = FILING_ACTS.withdraw
  for (const filing of filingsOf(register, dossier.id)) {
    await done(run(commandOf(world, by(filing), register.now), filing))
    note(filing, register)
  }
}
