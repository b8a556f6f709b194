import { type PaperKind, paperOf } from '#domain/drafting/kinds.ts'

/** Kind and version of an address; undefined where it names none. */
export function readTemplateAddress(params: {
  kind: string
  version: string
}): { kind: PaperKind; version: number } | undefined {
  const kind = paperOf(params.kind)
  return kind && /^\d{1,5}$/u.test(params.version) ? { kind, version: Number(params.version) } : undefined
}
