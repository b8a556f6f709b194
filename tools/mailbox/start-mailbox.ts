import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { describeMessage } from './stored-message.ts'

/** Older ones are removed: a demo that runs for weeks does not fill the disk. */
const MESSAGES_KEPT = 1000
const MESSAGE_LIMIT_BYTES = 10 * 1024 * 1024

export type Mailbox = { url: string; folder: string; stop: () => Promise<void> }

/** A mail server that delivers to nobody: every message becomes a file, which the mailbox page of the demo reads. */
export async function startMailbox({ port, folder }: { port: number; folder: string }): Promise<Mailbox> {
  await mkdir(folder, { recursive: true })
  let arrivals = 0
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MESSAGE_LIMIT_BYTES,
    onData: (stream, session, callback) => {
      arrivals += 1
      storeMessage({ stream, session, folder, ordinal: arrivals }).then(
        () => callback(),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
      )
    },
  })
  // A sender that hangs up in mid-sentence is its own affair.
  server.on('error', () => {})
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `smtp://127.0.0.1:${port}`,
    folder,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

type Arrival = { stream: SMTPServerDataStream; session: SMTPServerSession; folder: string; ordinal: number }

async function storeMessage({ stream, session, folder, ordinal }: Arrival): Promise<void> {
  const receivedAt = new Date()
  const id = `${receivedAt.toISOString().replaceAll(/\D/g, '')}-${String(ordinal).padStart(6, '0')}`
  const mail = await simpleParser(stream, { skipImageLinks: true })
  if (stream.sizeExceeded) throw new Error('message too large')
  const to = session.envelope.rcptTo.map((recipient) => recipient.address)
  const message = describeMessage({ id, receivedAt, mail, to })
  // Whole or not at all: the page may look at any moment.
  await writeFile(join(folder, `${id}.part`), JSON.stringify(message, null, 2))
  await rename(join(folder, `${id}.part`), join(folder, `${id}.json`))
  await removeOldest(folder)
}

async function removeOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  await Promise.all(names.slice(0, -MESSAGES_KEPT).map((name) => rm(join(folder, name), { force: true })))
}
