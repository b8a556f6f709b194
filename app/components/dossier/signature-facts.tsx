import type { FileSignature, SignatureIntegrity } from '#domain/file/signature.ts'
import { m } from '#i18n/messages.js'
import { formatDateTime } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import type { Status } from '../ui/status.ts'

const INTEGRITIES = {
  unchanged: { label: m.resolution_signature_unchanged, status: 'done' },
  added: { label: m.resolution_signature_added, status: 'awaiting' },
  changed: { label: m.resolution_signature_changed, status: 'overdue' },
  unreadable: { label: m.resolution_signature_unreadable, status: 'declined' },
} as const satisfies Record<SignatureIntegrity, { label: () => string; status: Status }>

/** What the file says of its signatures: who is named, unverified always; and whether the file is as it was signed. */
export function SignatureFacts({ signatures }: { signatures: readonly FileSignature[] | null }) {
  if (signatures === null) return m.resolution_signature_unread()
  if (signatures.length === 0) return m.resolution_signature_none()
  return (
    <>
      {signatures.map(({ signer, signedAt, integrity }, place) => (
        <p key={place}>
          {signer ? m.resolution_signature_signer({ name: signer }) : m.resolution_signature_unnamed()}
          {signedAt ? (
            <span className="faint">, {m.resolution_signature_at({ at: formatDateTime(new Date(signedAt)) })}</span>
          ) : null}
          <br />
          <Mark status={INTEGRITIES[integrity].status} plain>
            {INTEGRITIES[integrity].label()}
          </Mark>
        </p>
      ))}
      <p className="faint">{m.resolution_signature_hint()}</p>
    </>
  )
}
