import type { PublishedWords } from '#domain/obstacle/publication.ts'
import type { CauseClass } from '#domain/obstacle/states.ts'
import { placeNameOf } from '#domain/organisation/place-name.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { Prisma } from '#prisma-client/client.ts'

const { sql } = Prisma

/** What everybody may read. There is nothing here by which its filer could be found. */
export type PublishedAnswer = PublishedWords & {
  id: string
  causeClass: CauseClass
  district: string
  publishedAt: Date
}
export type PublishedCursor = { publishedAt: Date; id: string }

export const ANSWERS_PER_PAGE = 20
const MOST_SIMILAR = 3
/** Newest answers of the cause and of the district among which the likeness is measured. */
const MOST_COMPARED = 300
/** Shared letters in threes, of the headline and of the whole text: less is only the same kind of words. */
const ALIKE = { title: 0.45, titleOfOtherCause: 0.6, text: 0.35 } as const

type Row = Omit<PublishedAnswer, 'district'> & { district: string | null }
const toAnswer = ({ district, ...row }: Row): PublishedAnswer => ({ ...row, district: placeNameOf(district ?? '') })

const COLUMNS = sql`a.id, a.title, a.question, a.answer, a.cause_class AS "causeClass", d.name AS district, a.published_at AS "publishedAt"`
const escapeLike = (word: string): string => word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

export type AnswerQuestion = { search?: string; cause?: CauseClass | undefined; after?: PublishedCursor | undefined }

/** The statement of a page, for the test that reads its plan. */
export function publishedAnswersSql({ search = '', cause, after }: AnswerQuestion): Prisma.Sql {
  const conditions = [
    sql`a.withdrawn_at IS NULL`,
    ...(cause ? [sql`a.cause_class = ${cause}`] : []),
    ...(after ? [sql`(a.published_at, a.id) < (${after.publishedAt}, ${after.id}::uuid)`] : []),
    ...foldText(search)
      .split(' ')
      .filter(Boolean)
      .map((word) => sql`a.folded LIKE ${`%${escapeLike(word)}%`}`),
  ]
  return sql`
    SELECT ${COLUMNS} FROM published_answer a LEFT JOIN organisation d ON d.id = a.district_id
     WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY a.published_at DESC, a.id DESC LIMIT ${ANSWERS_PER_PAGE + 1}`
}

/** A page of published answers, newest first: one more than shown tells whether there is a next page. */
export async function findPublishedAnswers(reader: Reader, question: AnswerQuestion): Promise<PublishedAnswer[]> {
  const rows = await reader.$queryRaw<Row[]>`${publishedAnswersSql(question)}`
  return rows.map(toAnswer)
}

export type Likeness = { title: string; text: string; causeClass: string; placeId: string | null }

/** The same for what is like a filing: of its cause or its district, in words alike. */
export function similarAnswersSql({ title, text, causeClass, placeId }: Likeness): Prisma.Sql {
  const near = sql`(SELECT CASE WHEN p.kind = 'district' THEN p.id ELSE p.parent_id END FROM organisation p WHERE p.id = ${placeId}::uuid)`
  return sql`
    SELECT id, title, question, answer, "causeClass", district, "publishedAt" FROM (
      SELECT ${COLUMNS}, word_similarity(${foldText(title)}, a.folded) AS in_title, similarity(${foldText(text)}, a.folded) AS in_text,
             (a.district_id = ${near})::int AS is_near, (a.cause_class = ${causeClass})::int AS is_of_cause
        FROM ((SELECT * FROM published_answer c WHERE c.cause_class = ${causeClass} AND c.withdrawn_at IS NULL
                ORDER BY c.published_at DESC, c.id DESC LIMIT ${MOST_COMPARED})
              UNION (SELECT * FROM published_answer c WHERE c.district_id = ${near} AND c.withdrawn_at IS NULL
                ORDER BY c.published_at DESC, c.id DESC LIMIT ${MOST_COMPARED})) a
        LEFT JOIN organisation d ON d.id = a.district_id) s
     WHERE in_title >= CASE is_of_cause WHEN 1 THEN ${ALIKE.title}::real ELSE ${ALIKE.titleOfOtherCause}::real END OR in_text >= ${ALIKE.text}::real
     ORDER BY greatest(in_title, in_text) + 0.1 * coalesce(is_near, 0) + 0.1 * is_of_cause DESC, id LIMIT ${MOST_SIMILAR}`
}

/** Published answers to what is like this filing, the likest first. */
export async function findSimilarAnswers(reader: Reader, likeness: Likeness): Promise<PublishedAnswer[]> {
  const rows = await reader.$queryRaw<Row[]>`${similarAnswersSql(likeness)}`
  return rows.map(toAnswer)
}

/** Published first, or again in other words. */
export async function savePublishedAnswer(
  tx: Transaction,
  args: { obstacleId: string; words: PublishedWords; publishedById: string; now: Date },
): Promise<void> {
  const { obstacleId, words, publishedById, now } = args
  const { causeClass, districtId } = await tx.obstacle.findUniqueOrThrow({
    where: { id: obstacleId },
    select: { causeClass: true, districtId: true },
  })
  const folded = foldText(`${words.title} ${words.question} ${words.answer}`)
  const said = { ...words, folded, publishedAt: now, publishedById, withdrawnAt: null }
  await tx.publishedAnswer.upsert({
    where: { obstacleId },
    create: { id: newId(), obstacleId, causeClass, districtId, ...said },
    update: said,
  })
}

export async function withdrawPublishedAnswer(
  tx: Transaction,
  { obstacleId, now }: { obstacleId: string; now: Date },
): Promise<void> {
  await tx.publishedAnswer.updateMany({ where: { obstacleId, withdrawnAt: null }, data: { withdrawnAt: now } })
}

export const isAnswerPublished = async (tx: Transaction, obstacleId: string): Promise<boolean> =>
  (await tx.publishedAnswer.count({ where: { obstacleId, withdrawnAt: null } })) > 0

/** Names that no published answer may hold: every enterprise's, and that of who filed it, where it is not the name of a place. */
export async function findUnpublishableNames(tx: Transaction, filerId: string): Promise<string[]> {
  const rows = await tx.organisation.findMany({
    where: { OR: [{ kind: 'enterprise' }, { id: filerId, kind: { notIn: ['district', 'commune'] } }] },
    select: { name: true, shortName: true },
  })
  return rows.flatMap(({ name, shortName }) => [name, shortName])
}
