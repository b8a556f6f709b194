import { Button } from '#components/ui/button.tsx'
import { Instant } from '#components/ui/day.tsx'
import { Form } from '#components/ui/form.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import { m } from '#i18n/messages.js'

export type ShownSession = {
  id: string
  device: string
  role: string
  onBehalfOf: string | null
  createdAt: Date
  lastSeenAt: Date
  isThisOne: boolean
  commandId: string
}

/** Where this account is signed in, and the way to end it there. */
export function OpenSessions({ sessions }: { sessions: readonly ShownSession[] }) {
  return (
    <Table
      caption={m.access_sessions()}
      stack
      columns={[
        { label: m.access_session_device() },
        { label: m.access_session_role() },
        { label: m.access_session_since() },
        { label: m.access_session_last_seen() },
        { label: m.access_session_act() },
      ]}
    >
      {sessions.map((session) => (
        <tr key={session.id}>
          <RowHead>{session.device || m.access_session_unknown()}</RowHead>
          <Cell label={m.access_session_role()}>
            {session.onBehalfOf
              ? m.shell_on_behalf({ title: `${session.role} (${session.onBehalfOf})` })
              : session.role}
          </Cell>
          <Cell label={m.access_session_since()}>
            <Instant at={session.createdAt} />
          </Cell>
          <Cell label={m.access_session_last_seen()}>
            <Instant at={session.lastSeenAt} />
          </Cell>
          <Cell label={m.access_session_act()}>
            {session.isThisOne ? (
              <span className="muted">{m.access_session_this()}</span>
            ) : (
              <Form commandId={session.commandId}>
                <input type="hidden" name="sessionId" value={session.id} />
                <Button kind="link" name="act" value="sign-out-device">
                  {m.access_session_end()}
                </Button>
              </Form>
            )}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
