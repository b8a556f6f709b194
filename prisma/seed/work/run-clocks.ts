import { findLateHolders, type Holder } from '#data/clock-holder.server.ts'
import { db } from '#platform/db.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { advanceMatter } from '#services/clock/advance-matter.server.ts'
import { advanceMail } from '#services/mail/advance-mail.server.ts'
import { moveClockTo } from '../clock.ts'

/** Messages of one hour are gathered for some seconds before a mail takes them (domain/notification/digest). */
const GATHERED_MS = 5_000

async function findLate(at: Date): Promise<{ mails: Holder[]; clocks: Holder[] }> {
  const late = await findLateHolders(db, new Date(at.getTime() + 1))
  return {
    mails: late.filter(({ process }) => process === 'mail-delivery'),
    clocks: late.filter(({ process }) => process !== 'mail-delivery'),
  }
}

/** What the engine would have done by a moment: every clock looks until nothing of the past is left. */
export async function runClocks(at: Date): Promise<void> {
  const { realNow } = await moveClockTo(at)
  for (let late = await findLate(at); late.clocks.length > 0; late = await findLate(at)) {
    for (const { process, id } of late.clocks) {
      if (process === 'agency-clock') await advanceAgency({ organisationId: id, now: realNow })
      else await advanceMatter({ subjectId: id, now: realNow })
    }
    await refuseFaults()
  }
}

/** Mails of the past have long been read: they count as sent and reach no mailbox. */
export async function sendMailsOfThePast(at: Date): Promise<void> {
  const gathered = new Date(at.getTime() + GATHERED_MS)
  const { realNow } = await moveClockTo(gathered)
  for (let late = await findLate(gathered); late.mails.length > 0; late = await findLate(gathered)) {
    for (const { id } of late.mails)
      await advanceMail({ shard: Number(id), now: realNow, send: async () => ({ state: 'sent' }) })
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
