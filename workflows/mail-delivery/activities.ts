import { deliver } from '#emails/deliver.server.ts'
import { renderMail } from '#emails/render.tsx'
import { env } from '#platform/env.server.ts'
import { advanceMail } from '#services/mail/advance-mail.server.ts'
import type { MailDeliveryActivities } from './contract.ts'

export const mailDeliveryActivities: MailDeliveryActivities = {
  advanceMail: ({ id, nowMs }) =>
    advanceMail({
      shard: Number(id),
      now: new Date(nowMs),
      send: async (mail) =>
        deliver({ ...mail, to: mail.reader.address, ...(await renderMail({ ...mail, publicUrl: env.PUBLIC_URL })) }),
    }),
}
