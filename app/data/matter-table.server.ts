import { Prisma } from '#prisma-client/client.ts'
import type { MatterType } from './holding.server.ts'

/** Tables whose rows each have a clock of their own, with the same columns for it. */
export const MATTER_TABLES = {
  obstacle: Prisma.raw('obstacle'),
  dossier: Prisma.raw('dossier'),
  question: Prisma.raw('dossier_question'),
  'opinion-slip': Prisma.raw('opinion_slip'),
} as const satisfies Record<MatterType, Prisma.Sql>

/** The same question asked of each of these tables, as one. */
export const ofEachMatter = (
  ask: (table: Prisma.Sql, type: MatterType) => Prisma.Sql,
  between: 'UNION ALL' | 'OR' | 'AND' | '+' = 'UNION ALL',
): Prisma.Sql =>
  Prisma.join(
    (Object.keys(MATTER_TABLES) as MatterType[]).map((type) => ask(MATTER_TABLES[type], type)),
    ` ${between} `,
  )

/** What is said of a matter that stands in a row by kind and id, whichever of the tables it is in. */
export const matterWords = (row: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT b.code, b.title, b.asked AS quote FROM obstacle b WHERE ${row}.subject_type = 'obstacle' AND b.id = ${row}.subject_id
  UNION ALL
  SELECT d.code, d.title, d.common_cause FROM dossier d WHERE ${row}.subject_type = 'dossier' AND d.id = ${row}.subject_id
  UNION ALL
  SELECT q.code, q.title, q.question FROM dossier_question q WHERE ${row}.subject_type = 'question' AND q.id = ${row}.subject_id
  UNION ALL
  SELECT s.code, s.title, c.questions FROM opinion_slip s JOIN consultation c ON c.id = s.consultation_id
   WHERE ${row}.subject_type = 'opinion-slip' AND s.id = ${row}.subject_id)`
