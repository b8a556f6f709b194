import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Mailbox, startMailbox } from '#tools/mailbox/start-mailbox.ts'
import type { StoredMessage } from '#tools/mailbox/stored-message.ts'
import { findFreePort } from '#tools/process/find-free-port.ts'

const FIRST_PORT = 2725
let mailbox: Mailbox

beforeAll(async () => {
  const folder = join(process.env.FILES_DIR ?? '', 'mailbox')
  mailbox = await startMailbox({ port: await findFreePort(FIRST_PORT), folder })
})
afterAll(() => mailbox.stop())

const readMessages = async (): Promise<StoredMessage[]> => {
  const names = (await readdir(mailbox.folder)).sort()
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(mailbox.folder, name), 'utf8')) as StoredMessage),
  )
}

test('a mail arrives in the local mailbox with its subject, both bodies and its Message-ID', async () => {
  await createTransport(mailbox.url).sendMail({
    from: 'Thông Suốt <thong-suot@hanam.example>',
    to: ['so-xay-dung@hanam.example', 'ubnd-kim-bang@hanam.example'],
    subject: 'Nhắc việc: còn 7 ngày làm việc',
    text: 'Kính gửi Sở Xây dựng',
    html: '<p>Kính gửi <b>Sở Xây dựng</b></p>',
    messageId: '<nhac-viec-1@hanam.example>',
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
  expect(await readMessages()).toMatchObject([
    {
      messageId: '<nhac-viec-1@hanam.example>',
      to: ['so-xay-dung@hanam.example', 'ubnd-kim-bang@hanam.example'],
      subject: 'Nhắc việc: còn 7 ngày làm việc',
      text: 'Kính gửi Sở Xây dựng',
      html: '<p>Kính gửi <b>Sở Xây dựng</b></p>',
      headers: { 'auto-submitted': 'auto-generated' },
    },
  ])
})
