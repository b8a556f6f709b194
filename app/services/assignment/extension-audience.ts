import type { AssignmentAudience } from '#data/audience.server.ts'
import type { ExtensionDecider } from '#domain/deadline/extension.ts'

/** Who is told that a request for time waits for the decider. */
export const AUDIENCE_OF_DECIDER = {
  dic: 'dic-inbox',
  office: 'office',
  leadership: 'leadership',
} as const satisfies Record<ExtensionDecider, AssignmentAudience>
