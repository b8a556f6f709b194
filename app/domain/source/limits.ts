import { FILE_LIMIT_BYTES } from '#domain/file/accepted-types.ts'

/** A document as it is sent in. */
export const MAX_SOURCE_BYTES = FILE_LIMIT_BYTES
/** 500 printed pages are about 1.5 million characters. */
export const MAX_TEXT_LENGTH = 4_000_000

/** What one document may hold, so that reading it ends. Far beyond any plan, and below what would take the machine. */
export const SOURCE_LIMITS = {
  pages: 1_500,
  paragraphs: 80_000,
  rows: 12_000,
  /** Entries of the archive that a .docx is. */
  entries: 4_000,
  /** Bytes of the parts that are read, unpacked. */
  unpacked: 96 * 1024 * 1024,
  /** How deep elements may stand in each other. */
  depth: 200,
  seconds: 120,
  /** Megabytes that the reading may take. */
  memory: 1_024,
} as const satisfies Record<string, number>
export type SourceLimit = keyof typeof SOURCE_LIMITS
