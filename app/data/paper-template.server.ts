import type { PaperKind } from '#domain/drafting/kinds.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'

/** The template that comes with the product has no row and counts as version 0. */
export const BUILT_IN_VERSION = 0

const CHOICE = {
  ordinal: true,
  chosenAt: true,
  chosenBy: { select: { displayName: true } },
  template: { select: { version: true, file: { select: { name: true } } } },
} as const

export type TemplateChoice = {
  ordinal: number
  version: number
  fileName: string | null
  chosenAt: Date
  chosenBy: string
}

type ChoiceRow = {
  ordinal: number
  chosenAt: Date
  chosenBy: { displayName: string }
  template: { version: number; file: { name: string } } | null
}
const toChoice = ({ ordinal, chosenAt, chosenBy, template }: ChoiceRow): TemplateChoice => ({
  ordinal,
  version: template?.version ?? BUILT_IN_VERSION,
  fileName: template?.file.name ?? null,
  chosenAt,
  chosenBy: chosenBy.displayName,
})

/** What is in force of each kind that somebody has chosen for; of the others it is the built-in one. */
export async function findTemplatesInForce(reader: Reader): Promise<Map<string, TemplateChoice>> {
  const rows = await reader.paperTemplateChoice.findMany({
    relationLoadStrategy: 'join',
    distinct: ['kind'],
    orderBy: [{ kind: 'asc' }, { ordinal: 'desc' }],
    select: { kind: true, ...CHOICE },
  })
  return new Map(rows.map(({ kind, ...row }) => [kind, toChoice(row)]))
}

/** Every choice of a kind, newest first. */
export async function findTemplateChoices(reader: Reader, kind: PaperKind): Promise<TemplateChoice[]> {
  const rows = await reader.paperTemplateChoice.findMany({
    relationLoadStrategy: 'join',
    where: { kind },
    orderBy: { ordinal: 'desc' },
    select: CHOICE,
  })
  return rows.map(toChoice)
}

export type TemplateVersion = {
  version: number
  fileName: string
  sizeBytes: number
  uploadedAt: Date
  uploadedBy: string
}

/** The templates that were brought for a kind, newest first. */
export async function findTemplateVersions(reader: Reader, kind: PaperKind): Promise<TemplateVersion[]> {
  const rows = await reader.paperTemplate.findMany({
    relationLoadStrategy: 'join',
    where: { kind },
    orderBy: { version: 'desc' },
    select: {
      version: true,
      uploadedAt: true,
      uploadedBy: { select: { displayName: true } },
      file: { select: { name: true, sizeBytes: true } },
    },
  })
  return rows.map(({ version, uploadedAt, uploadedBy, file }) => ({
    version,
    fileName: file.name,
    sizeBytes: file.sizeBytes,
    uploadedAt,
    uploadedBy: uploadedBy.displayName,
  }))
}

export type TemplateFile = { id: string; version: number; storageKey: string; name: string; sha256: string }
const FILE = { id: true, version: true, file: { select: { storageKey: true, name: true, sha256: true } } } as const

export async function findTemplateFile(
  reader: Reader,
  { kind, version }: { kind: PaperKind; version: number },
): Promise<TemplateFile | undefined> {
  const row = await reader.paperTemplate.findUnique({
    relationLoadStrategy: 'join',
    where: { kind_version: { kind, version } },
    select: FILE,
  })
  return row ? { id: row.id, version: row.version, ...row.file } : undefined
}

/** The file that was put into force last; undefined while the built-in template counts. */
export async function findTemplateInForce(reader: Reader, kind: PaperKind): Promise<TemplateFile | undefined> {
  const row = await reader.paperTemplateChoice.findFirst({
    relationLoadStrategy: 'join',
    where: { kind },
    orderBy: { ordinal: 'desc' },
    select: { template: { select: FILE } },
  })
  return row?.template ? { id: row.template.id, version: row.template.version, ...row.template.file } : undefined
}

/** Changes of a kind come one after the other: held until the transaction ends. */
export const lockTemplates = (tx: Transaction, kind: PaperKind): Promise<number> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`paper-template:${kind}`}))`

type Brought = { kind: PaperKind; fileId: string; personId: string; at: Date }

/** Under the lock; answers the version that it became. */
export async function insertTemplate(
  tx: Transaction,
  { kind, fileId, personId, at }: Brought,
): Promise<{ id: string; version: number }> {
  const { _max } = await tx.paperTemplate.aggregate({ where: { kind }, _max: { version: true } })
  const row = { id: newId(), version: (_max.version ?? BUILT_IN_VERSION) + 1 }
  await tx.paperTemplate.create({ data: { ...row, kind, fileId, uploadedById: personId, uploadedAt: at } })
  return row
}

type Chosen = { kind: PaperKind; templateId: string | null; personId: string; at: Date }

/** Under the lock. */
export async function insertTemplateChoice(
  tx: Transaction,
  { kind, templateId, personId, at }: Chosen,
): Promise<string> {
  const { _max } = await tx.paperTemplateChoice.aggregate({ where: { kind }, _max: { ordinal: true } })
  const id = newId()
  const ordinal = (_max.ordinal ?? 0) + 1
  await tx.paperTemplateChoice.create({ data: { id, kind, ordinal, templateId, chosenById: personId, chosenAt: at } })
  return id
}
