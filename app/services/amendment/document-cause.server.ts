import type { EventPayload } from '#data/event.server.ts'
import type { Actor } from '#domain/access/roles.ts'

/** A published document that changes live work: who published it, under which event, and how it is cited. */
export type DocumentCause = { actor: Actor; now: Date; causeId: string; documentId: string; citation: string }

/** What the history of an assignment keeps of the document that changed it. */
export const documentPayload = ({ documentId, citation }: DocumentCause): EventPayload => ({
  documentId,
  document: citation,
})
