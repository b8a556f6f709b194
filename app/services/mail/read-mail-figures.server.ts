import { findListFrame } from '#data/assignment-list.server.ts'
import { findMailPosts } from '#data/mail-posts.server.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import { classBoundaries } from '#domain/deadline/timeliness.ts'
import { type MailFigures, toMailFigures } from '#domain/notification/mail-figures.ts'
import type { Reader } from '#platform/db.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'

/**
 * How the work stands that this person sees, once for each view that their roles open: counted by the query that counts
 * the list of assignments, so that the figures of the mail are those of the screen.
 */
export async function readMailFigures(
  reader: Reader,
  { personId, now }: { personId: string; now: Date },
): Promise<MailFigures[]> {
  const boundaries = classBoundaries({ now, ...(await loadClockRules(reader)) })
  const views = new Map(
    (await findMailPosts(reader, personId)).map((post) => {
      const scope = assignmentScope(post)
      return [JSON.stringify(scope), { scope, organisation: scope === 'all' ? null : post.organisationShortName }]
    }),
  )
  const figures: MailFigures[] = []
  for (const { scope, organisation } of views.values()) {
    if (scope === 'none') continue
    const { counts } = await findListFrame(reader, { scope, filter: {}, boundaries })
    figures.push(toMailFigures(organisation, counts))
  }
  return figures.filter(({ counts }) => counts.length > 0)
}
