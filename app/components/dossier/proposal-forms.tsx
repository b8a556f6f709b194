import { m } from '#i18n/messages.js'
import { ActForm } from '../obstacle/act-form.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { FileField } from '../ui/file-field.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { TextArea, TextField } from '../ui/text-field.tsx'
import type { DossierFormProps } from './dossier-form-props.ts'
import { PointFields } from './point-fields.tsx'
import { ReplyFields } from './reply-fields.tsx'

/** The proposal of the coordinator, and its way to the Office. */
export function ProposalForms({ actions, dossier, leads, commandIds, values, errors, kept }: DossierFormProps) {
  const state = { values, errors }
  return (
    <>
      <ActForm
        act="edit-proposal"
        summary={m.dossier_proposal()}
        open
        commandId={commandIds['edit-proposal'] ?? ''}
        {...state}
      >
        {(form) => (
          <>
            <TextField {...form.field('title', dossier.title)} label={m.obstacle_dossier_title_label()} />
            <TextArea
              {...form.field('commonCause', dossier.commonCause)}
              label={m.obstacle_dossier_cause_label()}
              rows={2}
            />
            <TextArea {...form.field('proposal', dossier.proposal)} label={m.dossier_proposal_label()} rows={5} />
            <p className="hint">{m.dossier_points_hint()}</p>
            <PointFields known={dossier.proposedPoints} leads={leads} values={form.values} errors={form.errors} />
            <Actions>
              <Button>{m.dossier_save_proposal()}</Button>
            </Actions>
          </>
        )}
      </ActForm>
      {actions.includes('submit') ? (
        <ActForm
          act="submit"
          summary={m.dossier_submit()}
          open={dossier.proposedPoints.length > 0}
          commandId={commandIds.submit ?? ''}
          files
          {...state}
        >
          {(form) => (
            <>
              <ReplyFields points={dossier.openMissing} {...form} />
              <TextField
                {...form.field('submissionNumber')}
                label={m.dossier_submission_number()}
                hint={m.dossier_submission_number_hint()}
                optional
                short
              />
              <FileField
                id="submit-files"
                name="files"
                label={m.dossier_submission_files()}
                hint={m.dossier_submission_files_hint()}
                optional
                multiple
                kept={kept}
                error={messageFor(form.errors, 'files')}
              />
              <p className="small muted">{m.dossier_submit_after()}</p>
              <Actions>
                <Button kind="main">{m.dossier_submit()}</Button>
              </Actions>
            </>
          )}
        </ActForm>
      ) : null}
    </>
  )
}
