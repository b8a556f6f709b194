import { findSlipHolder } from '#data/consultation-reader.server.ts'
import {
  findAssignmentOfExtension,
  findAssignmentParties,
  findAssignmentsOfOrder,
  findDocumentOfItem,
  findDocumentOfReading,
  findObstacleHands,
  findResolutionAddressees,
  isPlanPublished,
} from '#data/file-subject.server.ts'
import { findQuestionHolder } from '#data/question-reader.server.ts'
import { findSignOff } from '#data/sign-off.server.ts'
import { can } from '#domain/access/permissions.ts'
import type { Actor } from '#domain/access/roles.ts'
import { assignmentScope, isInScope } from '#domain/assignment/scope.ts'
import { isSlipInScope } from '#domain/consultation/slip-actions.ts'
import { isObstacleInScope, obstacleScope } from '#domain/obstacle/scope.ts'
import { isQuestionInScope } from '#domain/question/question-actions.ts'
import type { SubjectType } from '#domain/shared/subject-types.ts'
import { seesSignOff } from '#domain/sign-off/scope.ts'
import type { Reader } from '#platform/db.server.ts'

type MayRead = (reader: Reader, question: { actor: Actor; subjectId: string }) => Promise<boolean>

const assignment: MayRead = async (reader, { actor, subjectId }) => {
  const parties = await findAssignmentParties(reader, subjectId)
  return parties !== undefined && can(actor.role, 'assignment.read') && isInScope(assignmentScope(actor), parties)
}

const plan: MayRead = async (reader, { actor, subjectId }) =>
  can(actor.role, 'plan.read') &&
  (can(actor.role, 'plan.review') || can(actor.role, 'plan.list') || (await isPlanPublished(reader, subjectId)))

const nobody: MayRead = async () => false

/** Who may see the subject may see its files. A kind of subject that is not open here is closed. */
const RULES = {
  plan,
  'plan-item': async (reader, { actor, subjectId }) => {
    const documentId = await findDocumentOfItem(reader, subjectId)
    return documentId !== undefined && plan(reader, { actor, subjectId: documentId })
  },
  'target-reading': async (reader, { actor, subjectId }) => {
    const documentId = await findDocumentOfReading(reader, subjectId)
    return documentId !== undefined && plan(reader, { actor, subjectId: documentId })
  },
  assignment,
  // The paper of an order is read by everybody who got a part of it.
  order: async (reader, { actor, subjectId }) => {
    if (!can(actor.role, 'assignment.read')) return false
    const assignments = await findAssignmentsOfOrder(reader, subjectId)
    return assignments.some((parties) => isInScope(assignmentScope(actor), parties))
  },
  extension: async (reader, { actor, subjectId }) => {
    const assignmentId = await findAssignmentOfExtension(reader, subjectId)
    return assignmentId !== undefined && assignment(reader, { actor, subjectId: assignmentId })
  },
  'sign-off': async (reader, { actor, subjectId }) => {
    const signOff = await findSignOff(reader, subjectId)
    return signOff !== undefined && seesSignOff(actor, signOff.organisationId)
  },
  obstacle: async (reader, { actor, subjectId }) => {
    const hands = await findObstacleHands(reader, subjectId)
    if (!hands || !can(actor.role, 'obstacle.read')) return false
    return isObstacleInScope(obstacleScope(actor), hands)
  },
  dossier: async (_reader, { actor }) => can(actor.role, 'dossier.read'),
  question: async (reader, { actor, subjectId }) => {
    const question = await findQuestionHolder(reader, subjectId)
    return question !== undefined && can(actor.role, 'question.read') && isQuestionInScope(actor, question)
  },
  'opinion-slip': async (reader, { actor, subjectId }) => {
    const slip = await findSlipHolder(reader, subjectId)
    return slip !== undefined && can(actor.role, 'opinion.read') && isSlipInScope(actor, slip)
  },
  resolution: async (reader, { actor, subjectId }) =>
    can(actor.role, 'dossier.read') ||
    (await findResolutionAddressees(reader, subjectId)).includes(actor.organisationId),
  organisation: nobody,
  reform: nobody,
  person: nobody,
  delegation: nobody,
  period: nobody,
  calendar: nobody,
  'bulk-act': nobody,
  setting: nobody,
  'province-clock': nobody,
} as const satisfies Record<SubjectType, MayRead>

/** Whether this person may open a file. One that hangs nowhere yet belongs to who sent it in. */
export function canReadFile(
  reader: Reader,
  {
    file,
    actor,
  }: { file: { subjectType: SubjectType | null; subjectId: string | null; uploadedById: string }; actor: Actor },
): Promise<boolean> {
  if (!file.subjectType || !file.subjectId) return Promise.resolve(file.uploadedById === actor.personId)
  return RULES[file.subjectType](reader, { actor, subjectId: file.subjectId })
}
