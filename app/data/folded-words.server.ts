import { foldText } from '#domain/shared/fold-text.ts'
import { Prisma } from '#prisma-client/client.ts'

const escapeLike = (word: string): string => word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

/** One condition a word: each stands somewhere in the folded text, whatever its signs and case. */
export const hasWordsSql = (folded: Prisma.Sql, search = ''): Prisma.Sql[] =>
  foldText(search)
    .split(' ')
    .filter(Boolean)
    .map((word) => Prisma.sql`${folded} LIKE ${`%${escapeLike(word)}%`}`)
