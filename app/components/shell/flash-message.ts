import { m } from '#i18n/messages.js'
import { deskHref } from '../triage/triage-address.ts'
import type { Status } from '../ui/status.ts'

/** The result of an action in the reader's language. */
export type FlashMessage = { text: string; status: Status; link?: { href: string; label: string } }

type Say = (params: Record<string, string | number>) => string

/**
 * `assignment-accepted` is said by the message `flash_assignment_accepted`. Called by the root loader only: it reaches
 * every message by name, and in a component it would carry all of them to the browser.
 */
export function toFlashMessage(flash: { code: string; params?: Record<string, string | number> }): FlashMessage {
  const messages = m as unknown as Record<string, Say | undefined>
  const say = messages[`flash_${flash.code.replaceAll('-', '_')}`]
  const { obstacleId } = flash.params ?? {}
  return {
    text: say ? say(flash.params ?? {}) : m.flash_done(),
    status: 'done',
    ...(obstacleId ? { link: { href: deskHref({ filing: String(obstacleId) }), label: m.triage_desk_back() } } : {}),
  }
}
