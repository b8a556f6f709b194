import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** A mail as the mailbox of the local stack keeps it (tools/mailbox): one file a mail, named by its time of arrival. */
const StoredMailSchema = z.object({
  id: z.string(),
  receivedAt: z.coerce.date(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
})
export type StoredMail = z.output<typeof StoredMailSchema>

const MOST_SHOWN = 200
/** Only names the mailbox itself gives: an address of ours never becomes a path on the disk. */
const MAIL_ID = /^[0-9]{17}-[0-9]{6}$/

async function readMail(folder: string, id: string): Promise<StoredMail | undefined> {
  try {
    return StoredMailSchema.parse(JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')))
  } catch (error) {
    // Older mails are removed while somebody reads the list.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Newest first, those to one address when it is given. */
export async function findMails(folder: string, { to }: { to?: string } = {}): Promise<StoredMail[]> {
  const names = await readdir(folder).catch(() => [])
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
  const newest = ids
    .filter((id) => MAIL_ID.test(id))
    .sort()
    .reverse()
  const mails = (await Promise.all(newest.map((id) => readMail(folder, id)))).filter((mail) => mail !== undefined)
  return mails.filter((mail) => !to || mail.to.some((address) => address.includes(to))).slice(0, MOST_SHOWN)
}

export const findMail = async (folder: string, id: string): Promise<StoredMail | undefined> =>
  MAIL_ID.test(id) ? readMail(folder, id) : undefined
