import { paths } from '#components/shell/paths.ts'
import { Actions, Button, ButtonLink } from '#components/ui/button.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import { Form } from '#components/ui/form.tsx'
import { m } from '#i18n/messages.js'
import type { ShownDelegation } from './delegation-table.tsx'

/** Asked once more, with what it ends. */
export function RevokeForm({ delegation, commandId }: { delegation: ShownDelegation; commandId: string }) {
  const deputy = delegation.deputy.displayName
  return (
    <Form commandId={commandId} action={paths.delegations()}>
      <input type="hidden" name="delegationId" value={delegation.id} />
      <Confirm
        id="thu-hoi"
        title={m.delegation_revoke_title({ deputy })}
        consequences={[
          m.delegation_revoke_1({ deputy, giver: delegation.giver.displayName }),
          m.delegation_revoke_2(),
          m.delegation_revoke_3(),
        ]}
      >
        <Actions formEnd>
          <Button kind="stop" name="act" value="revoke">
            {m.delegation_revoke_confirm()}
          </Button>
          <ButtonLink href={paths.delegations()} kind="link">
            {m.delegation_revoke_not()}
          </ButtonLink>
        </Actions>
      </Confirm>
    </Form>
  )
}
