import { findPointTargets } from '#data/point-targets.server.ts'
import type { ResolutionPoint } from '#domain/obstacle/resolution-points.ts'
import type { ResolutionKind, SignerCapacity } from '#domain/obstacle/states.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { confirmResolution } from '#services/dossier/confirm-resolution.server.ts'
import { decideCorrection } from '#services/dossier/decide-correction.server.ts'
import { proposeCorrection } from '#services/dossier/propose-correction.server.ts'
import { recordResolution } from '#services/dossier/record-resolution.server.ts'
import { replaceResolution } from '#services/dossier/replace-resolution.server.ts'
import { returnResolution } from '#services/dossier/return-resolution.server.ts'
import { type Deed, moment } from './chronicle.ts'
import { type DemoFile, handIn } from './demo-files.ts'
import { OFFICE_CHECKER, OFFICE_CLERK } from './doers.ts'
import { findObstacleId, findOrganisationId } from './look-up.ts'
import { type DossierWords, type Filing, onDossier, type PointWords } from './matter-deeds.ts'
import { signDemoFile } from './sign-demo-file.ts'

const toResolutionPoints = (points: readonly PointWords[], all: readonly string[]): Promise<ResolutionPoint[]> =>
  Promise.all(
    points.map(async ({ text, agency, dueOn, unblocks = false, answers }): Promise<ResolutionPoint> => {
      const obstacleIds = answers ? await Promise.all(answers.map(({ title }) => findObstacleId(title))) : all
      if (!agency || !dueOn) return { kind: 'answer', text, obstacleIds }
      return {
        kind: 'assignment',
        text,
        obstacleIds,
        leadId: await findOrganisationId(agency),
        coordinatingIds: [],
        followingIds: [],
        dueOn: plainDate(dueOn),
        dueTime: null,
        urgency: 'normal',
        everyMonths: null,
        until: null,
        unblocks,
      }
    }),
  )

export type Document = {
  kind: ResolutionKind
  number: string
  issuedOn: string
  signer: string
  capacity: SignerCapacity
  file: DemoFile
  /** The name in the certificate of its digital signature; without it the paper was scanned. */
  signedAs?: string
}

type Answer = { to: Filing; answer: string }
type Replacement = { document: Document; points: readonly PointWords[]; answers: readonly Answer[] }

const toAnswers = (answers: readonly Answer[]) =>
  Promise.all(answers.map(async ({ to, answer }) => [await findObstacleId(to.title), answer] as const))

/** The points stand as the document words them; each filing gets an answer of its own. */
export const recorded = (at: string, words: DossierWords, document: Document, answers: readonly Answer[]): Deed =>
  onDossier(at, OFFICE_CLERK, 'records the document of', words, async (dossierId, context) => {
    const { file, issuedOn, signedAs, ...rest } = document
    const paper = signedAs ? await signDemoFile(file, { signer: signedAs, at: moment(`${issuedOn} 11:00`) }) : file
    const [fileId = null] = await handIn([paper], context)
    const pairs = await toAnswers(answers)
    return recordResolution(
      {
        dossierId,
        ...rest,
        issuedOn: plainDate(issuedOn),
        fileId,
        points: await toResolutionPoints(
          words.points,
          pairs.map(([id]) => id),
        ),
        answers: Object.fromEntries(pairs),
      },
      context,
    )
  })

/** A later document in the place of the one in force, which keeps all the work of that one. */
export const replacementRecorded = (
  at: string,
  words: DossierWords,
  { document, points, answers }: Replacement,
): Deed =>
  onDossier(at, OFFICE_CLERK, 'records the document that replaces that of', words, async (dossierId, context) => {
    const { file, issuedOn, signedAs, ...rest } = document
    const paper = signedAs ? await signDemoFile(file, { signer: signedAs, at: moment(`${issuedOn} 11:00`) }) : file
    const [fileId = null] = await handIn([paper], context)
    const pairs = await toAnswers(answers)
    const works = (await findPointTargets(db, dossierId)).filter(({ isEarlierWork }) => isEarlierWork)
    return replaceResolution(
      {
        dossierId,
        ...rest,
        issuedOn: plainDate(issuedOn),
        fileId,
        points: await toResolutionPoints(
          points,
          pairs.map(([id]) => id),
        ),
        answers: Object.fromEntries(pairs),
        earlierWork: works.map(({ id }) => ({ assignmentId: id, decision: 'keep' as const })),
      },
      context,
    )
  })

/** A signer's name typed wrong, as one person of the Office says. */
export const signerCorrected = (at: string, words: DossierWords, newValue: string): Deed =>
  onDossier(at, OFFICE_CLERK, 'proposes to correct the signer of', words, async (dossierId, context) =>
    proposeCorrection(
      { resolutionId: await findDocumentId(dossierId), field: 'signer', pointId: null, newValue },
      context,
    ),
  )

export const correctionConfirmed = (at: string, words: DossierWords): Deed =>
  onDossier(at, OFFICE_CHECKER, 'confirms the correction of', words, async (dossierId, context) => {
    const resolutionId = await findDocumentId(dossierId)
    const { id } = await db.resolutionCorrection.findFirstOrThrow({ where: { resolutionId, state: 'proposed' } })
    return decideCorrection({ resolutionId, correctionId: id, decision: 'confirm' }, context)
  })

const findDocumentId = async (dossierId: string): Promise<string> =>
  (await db.resolution.findFirstOrThrow({ where: { dossierId, state: 'in-force' }, select: { id: true } })).id

export const recordReturned = (at: string, words: DossierWords, reason: string): Deed =>
  onDossier(at, OFFICE_CHECKER, 'returns the record of', words, (dossierId, context) =>
    returnResolution({ dossierId, reason }, context),
  )

export const recordConfirmed = (at: string, words: DossierWords): Deed =>
  onDossier(at, OFFICE_CHECKER, 'confirms the record of', words, (dossierId, context) =>
    confirmResolution({ dossierId, note: '' }, context),
  )
