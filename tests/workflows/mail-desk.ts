import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { NewNotification } from '#data/notification.server.ts'
import { mailShardOf, notify } from '#data/notification.server.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { newId } from '#platform/new-id.server.ts'
import { type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { findFreePort } from '#tools/process/find-free-port.ts'

type Answer = { code: number; text: string } | 'taken'
type Taken = { to: string; messageId: string; source: string }

/** A mail server whose answers the test gives, one a mail. */
const answers: Answer[] = []
const taken: Taken[] = []
const port = await findFreePort(2_925)
process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
// Read by platform/env when these are loaded: a test of mails loads what it needs of the application after this file.
const { db } = await import('#platform/db.server.ts')
const { mailDeliveryActivities } = await import('#workflows/mail-delivery/activities.ts')

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData: (stream, session, callback) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const source = Buffer.concat(chunks).toString('utf8')
      const answer = answers.shift() ?? 'taken'
      if (answer !== 'taken') return callback(Object.assign(new Error(answer.text), { responseCode: answer.code }))
      taken.push({
        to: session.envelope.rcptTo[0]?.address ?? '',
        messageId: /^Message-ID:\s*(\S+)/im.exec(source)?.[1] ?? '',
        source,
      })
      callback()
    })
  },
})
server.on('error', () => {})

/** One assignment of Sở Xây dựng due on Friday 08/11/2024, on the morning of its first reminder, and a mail server. */
export function useMailDesk() {
  useTestDatabase()
  const desk = {
    province: undefined as unknown as Province,
    assignmentId: '',
    answers,
    taken,
    officer: (): string => desk.province.actor('construction', 'officer').personId,
    message: (changes: Partial<NewNotification> = {}): NewNotification => ({
      personId: desk.officer(),
      kind: 'reminder',
      params: { step: 'remind-7', reason: 'before-due', days: 7, on: '2024-11-08' },
      subjectType: 'assignment',
      subjectId: desk.assignmentId,
      urgency: 'digest',
      dedupeKey: `test:${newId()}`,
      createdAt: at('2024-10-30', '07:30'),
      nextStepAt: at('2024-10-30', '07:30'),
      ...changes,
    }),
    tell: (...messages: NewNotification[]) => db.$transaction((tx) => notify(tx, messages)),
    deliverMails: (personId?: string): ReturnType<typeof mailDeliveryActivities.advanceMail> =>
      mailDeliveryActivities.advanceMail({ id: String(mailShardOf(personId ?? desk.officer())), nowMs: Date.now() }),
  }
  beforeAll(() => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve)))
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
  beforeEach(async () => {
    answers.length = 0
    taken.length = 0
    desk.province = await seedProvince(db)
    const leadId = desk.province.organisationId.construction
    desk.assignmentId = await seedWorkInProgress(db, { leadId, dueOn: plainDate('2024-11-08') })
    await setProvinceTime(db, at('2024-10-30', '07:31'))
  })
  return desk
}
