import type { ObstacleAction } from '#domain/obstacle/obstacle-actions.ts'
import type { ObstacleState } from '#domain/obstacle/states.ts'
import { m } from '#i18n/messages.js'
import { Actions, Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { ActForm, type ActState } from './act-form.tsx'
import { obstacleStateLabel } from './labels.ts'

type Props = ActState & {
  actions: readonly ObstacleAction[]
  commandIds: Readonly<Record<string, string>>
  agencies: readonly { id: string; name: string }[]
  originals: readonly { id: string; code: string; title: string; filer: string; state: string }[]
}

/** To the agency whose function it is, or to the filing that says the same already. */
export function TriageForms({ actions, commandIds, agencies, originals, values, errors }: Props) {
  const common = (act: ObstacleAction) => ({ values, errors, commandId: commandIds[act] ?? '' })
  return (
    <>
      {actions.includes('forward') ? (
        <ActForm act="forward" summary={m.triage_forward()} {...common('forward')}>
          {(form) => (
            <>
              <Select
                {...form.field('agencyId')}
                label={m.triage_forward_agency()}
                empty={m.triage_forward_choose()}
                options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <TextArea
                {...form.field('reason')}
                label={m.triage_forward_question()}
                hint={m.triage_forward_hint()}
                rows={3}
              />
              <Actions>
                <Button>{m.triage_forward()}</Button>
              </Actions>
            </>
          )}
        </ActForm>
      ) : null}
      {actions.includes('link-duplicate') && originals.length > 0 ? (
        <ActForm act="link-duplicate" summary={m.triage_link()} {...common('link-duplicate')}>
          {(form) => (
            <>
              <Select
                {...form.field('originalId')}
                label={m.triage_link_original()}
                hint={m.triage_link_hint()}
                empty={m.triage_link_choose()}
                options={originals.map(({ id, code, title, filer, state }) => ({
                  value: id,
                  label: `${code} · ${filer}: ${title} (${obstacleStateLabel(state as ObstacleState)})`,
                }))}
              />
              <Actions>
                <Button>{m.triage_link()}</Button>
              </Actions>
            </>
          )}
        </ActForm>
      ) : null}
    </>
  )
}
