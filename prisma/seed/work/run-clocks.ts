import { findLateHolders } from '#data/clock-holder.server.ts'
import { db } from '#platform/db.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { advanceMatter } from '#services/clock/advance-matter.server.ts'
import { advanceMail } from '#services/mail/advance-mail.server.ts'
import { moveClockTo } from '../clock.ts'

type Run = { withMails: boolean }

/** What the engine would have done by a moment: every clock looks until nothing of the past is left. */
export async function runClocks(at: Date, { withMails }: Run): Promise<void> {
  const { realNow } = await moveClockTo(at)
  for (;;) {
    const late = await findLateHolders(db, new Date(at.getTime() + 1))
    const holders = late.filter(({ process }) => withMails || process !== 'mail-delivery')
    if (holders.length === 0) return
    for (const { process, id } of holders) {
      switch (process) {
        case 'agency-clock':
          await advanceAgency({ organisationId: id, now: realNow })
          break
        case 'obstacle-resolution':
          await advanceMatter({ subjectId: id, now: realNow })
          break
        case 'mail-delivery':
          // Mails of the past have long been read: they count as sent and reach no mailbox.
          await advanceMail({ shard: Number(id), now: realNow, send: async () => ({ state: 'sent' }) })
      }
    }
    await refuseFaults()
  }
}

/** The engine marks a row that fails and goes on; a seed does not. */
async function refuseFaults(): Promise<void> {
  const where = { clockFault: { not: null } }
  const select = { code: true, clockFault: true }
  const faults = [
    ...(await db.assignment.findMany({ where, select })),
    ...(await db.obstacle.findMany({ where, select })),
    ...(await db.dossier.findMany({ where, select })),
  ]
  if (faults.length > 0) throw new Error(`clocks failed: ${JSON.stringify(faults)}`)
}
