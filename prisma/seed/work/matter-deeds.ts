import type { PointDraft } from '#domain/obstacle/forms.ts'
import type { NamedMissing } from '#domain/obstacle/missing-points.ts'
import type { PublishedWords } from '#domain/obstacle/publication.ts'
import type { FilingRefusal } from '#domain/obstacle/refusal.ts'
import type { CauseClass, Competence } from '#domain/obstacle/states.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { editProposal } from '#services/dossier/edit-proposal.server.ts'
import { giveDirection } from '#services/dossier/give-direction.server.ts'
import { joinDossier } from '#services/dossier/join-dossier.server.ts'
import { openDossier } from '#services/dossier/open-dossier.server.ts'
import { passOfficeCheck } from '#services/dossier/pass-office-check.server.ts'
import { returnDossier } from '#services/dossier/return-dossier.server.ts'
import { submitDossier } from '#services/dossier/submit-dossier.server.ts'
import { acknowledgeObstacle } from '#services/obstacle/acknowledge-obstacle.server.ts'
import { askFiler } from '#services/obstacle/ask-filer.server.ts'
import { checkObstacle } from '#services/obstacle/check-obstacle.server.ts'
import { confirmFix } from '#services/obstacle/confirm-fix.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { publishAnswer } from '#services/obstacle/publish-answer.server.ts'
import { refuseObstacle } from '#services/obstacle/refuse-obstacle.server.ts'
import { replyToQuestion } from '#services/obstacle/reply-to-question.server.ts'
import { settleObstacle } from '#services/obstacle/settle-obstacle.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { getActor } from '../actors.ts'
import { type Deed, type Doer, MATTERS, moment } from './chronicle.ts'
import { type DemoFile, handIn } from './demo-files.ts'
import { COORDINATOR, LEADER, OFFICE_CLERK, workerOf } from './doers.ts'
import { findCommuneId, findDossierId, findObstacleId, findOrganisationId, findWorkId } from './look-up.ts'

/** A filing as its agency wrote it; the title is its name in the seed. */
export type Filing = {
  agency: string
  /** The sentence whose work it blocks. */
  anchor: string | null
  at: { commune: string; district: string; spot: string }
  cause: CauseClass
  title: string
  whatHappened: string
  tried: string
  asked: string
  competence: Competence
  isAboutCoordinator?: true
  files?: readonly DemoFile[]
}

const deed = (at: string, by: Doer, says: string, act: Deed['act']): Deed => ({
  at: moment(at),
  by,
  says,
  lane: MATTERS,
  act,
})

export const filed = (at: string, filing: Filing): Deed =>
  deed(at, workerOf(filing.agency), `files "${filing.title}"`, async (context) => {
    const {
      agency,
      anchor,
      cause,
      title,
      whatHappened,
      tried,
      asked,
      competence,
      isAboutCoordinator = false,
      files = [],
    } = filing
    const { commune, district, spot } = filing.at
    return fileObstacle(
      {
        assignmentId: anchor ? await findWorkId({ anchor, agency }) : null,
        placeId: await findCommuneId({ commune, district }),
        placeText: spot,
        causeClass: cause,
        title,
        whatHappened,
        tried,
        asked,
        competence,
        isAboutCoordinator,
        dossierId: null,
        fileIds: await handIn(files, context),
      },
      context,
    )
  })

type OnFiling = (obstacleId: string, context: CommandContext) => ReturnType<Deed['act']>
const onFiling = (at: string, by: Doer, says: string, { title }: Filing, act: OnFiling): Deed =>
  deed(at, by, `${says} "${title}"`, async (context) => act(await findObstacleId(title), context))

export const acknowledgedFiling = (at: string, filing: Filing): Deed =>
  onFiling(at, COORDINATOR, 'acknowledges', filing, (obstacleId, context) =>
    acknowledgeObstacle({ obstacleId }, context),
  )

export const asked = (at: string, filing: Filing, reason: string): Deed =>
  onFiling(at, COORDINATOR, 'asks back about', filing, (obstacleId, context) =>
    askFiler({ obstacleId, reason }, context),
  )

export const replied = (at: string, filing: Filing, reason: string, files: readonly DemoFile[] = []): Deed =>
  onFiling(at, workerOf(filing.agency), 'replies about', filing, async (obstacleId, context) =>
    replyToQuestion({ obstacleId, reason, fileIds: await handIn(files, context) }, context),
  )

const alone = ({ lane: _lane, ...deedOfItsOwn }: Deed): Deed => deedOfItsOwn

/** `suspends`: the clock of the blocked work stands still from here, so nothing of that work may happen beside it. */
export const checked = (at: string, filing: Filing, { note = '', suspends = false } = {}): Deed => {
  const check = onFiling(at, COORDINATOR, 'checks', filing, (obstacleId, context) =>
    checkObstacle({ obstacleId, suspend: suspends, note }, context),
  )
  return suspends ? alone(check) : check
}

export const refused = (at: string, filing: Filing, refusal: FilingRefusal): Deed =>
  onFiling(at, COORDINATOR, 'refuses', filing, (obstacleId, context) =>
    refuseObstacle({ obstacleId, ...refusal }, context),
  )

export const settled = (at: string, filing: Filing, answer: string): Deed =>
  onFiling(at, COORDINATOR, 'settles', filing, (obstacleId, context) =>
    settleObstacle({ obstacleId, reason: answer }, context),
  )

export const published = (at: string, filing: Filing, words: PublishedWords): Deed =>
  onFiling(at, COORDINATOR, 'publishes the answer to', filing, (obstacleId, context) =>
    publishAnswer({ obstacleId, ...words }, context),
  )

export const fixConfirmed = (at: string, filing: Filing, note: string): Deed =>
  onFiling(at, workerOf(filing.agency), 'confirms the fix of', filing, (obstacleId, context) =>
    confirmFix({ obstacleId, satisfaction: 'solved', note }, context),
  )

/** A dossier around filings of one cause; the title is its name in the seed. */
export type DossierWords = { title: string; commonCause: string; proposal: string; points: readonly PointWords[] }
/** Without an agency the point is an answer only. */
export type PointWords = {
  text: string
  agency?: string
  dueOn?: string
  unblocks?: boolean
  /** The filings it answers; without them all of the dossier. */
  answers?: readonly Filing[]
}

const toPoints = (points: readonly PointWords[]): Promise<PointDraft[]> =>
  Promise.all(
    points.map(async ({ text, agency, dueOn, unblocks = false }) => ({
      kind: agency ? ('assignment' as const) : ('answer' as const),
      text,
      leadId: agency ? await findOrganisationId(agency) : null,
      dueOn: dueOn ? plainDate(dueOn) : null,
      unblocks,
    })),
  )

export const opened = (at: string, { title, commonCause }: DossierWords, filing: Filing): Deed =>
  onFiling(at, COORDINATOR, `opens "${title}" for`, filing, (obstacleId, context) =>
    openDossier({ obstacleId, title, commonCause }, context),
  )

type OnDossier = (dossierId: string, context: CommandContext) => ReturnType<Deed['act']>
export const onDossier = (at: string, by: Doer, says: string, { title }: DossierWords, act: OnDossier): Deed =>
  deed(at, by, `${says} "${title}"`, async (context) => act(await findDossierId(title), context))

export const joined = (at: string, words: DossierWords, filing: Filing): Deed =>
  onFiling(at, COORDINATOR, `puts into "${words.title}"`, filing, async (obstacleId, context) =>
    joinDossier({ obstacleId, dossierId: await findDossierId(words.title) }, context),
  )

export const proposed = (at: string, words: DossierWords): Deed =>
  onDossier(at, COORDINATOR, 'proposes points in', words, async (dossierId, context) => {
    const { title, commonCause, proposal, points } = words
    return editProposal({ dossierId, title, commonCause, proposal, points: await toPoints(points) }, context)
  })

export const submittedDossier = (at: string, words: DossierWords, submissionNumber: string): Deed =>
  onDossier(at, COORDINATOR, 'submits', words, (dossierId, context) =>
    submitDossier({ dossierId, submissionNumber }, context),
  )

export const returnedByOffice = (
  at: string,
  words: DossierWords,
  missing: { points: readonly NamedMissing[]; note?: string },
): Deed =>
  onDossier(at, OFFICE_CLERK, 'returns', words, (dossierId, context) =>
    returnDossier({ dossierId, note: '', ...missing }, context),
  )

/** Submitted again, with what was done about each point of the Office, in their order. */
export const submittedAgain = (
  at: string,
  words: DossierWords,
  submission: { number: string; done: readonly string[] },
) =>
  onDossier(at, COORDINATOR, 'submits again', words, async (dossierId, context) => {
    const points = await db.missingPoint.findMany({
      where: { check: { dossierId }, repliedAt: null },
      orderBy: { ordinal: 'asc' },
    })
    const replies = points.map(({ id }, index) => ({ pointId: id, isTicked: true, text: submission.done[index] ?? '' }))
    return submitDossier({ dossierId, submissionNumber: submission.number, replies }, context)
  })

/** Put before the deputy chairman in charge of the digital plans. */
export const passedCheck = (at: string, words: DossierWords, note: string): Deed =>
  onDossier(at, OFFICE_CLERK, 'passes', words, async (dossierId, context) =>
    passOfficeCheck(
      {
        dossierId,
        leaderId: (await getActor(LEADER)).personId,
        substituteId: null,
        track: 'simple',
        meetingOn: null,
        meetingPlace: '',
        note,
      },
      context,
    ),
  )

export const agreed = (at: string, words: DossierWords, directionText: string): Deed =>
  onDossier(at, LEADER, 'directs', words, (dossierId, context) =>
    giveDirection({ dossierId, direction: 'agree', directionText }, context),
  )
