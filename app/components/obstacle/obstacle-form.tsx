import type { ReceivingRole } from '#domain/obstacle/receiver.ts'
import type { CauseClass, Competence } from '#domain/obstacle/states.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Checkbox, RadioChoices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FileField, type KeptFile } from '../ui/file-field.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { Select } from '../ui/select.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { ByReceiver } from './by-receiver.tsx'
import { causeLabel, competenceLabel } from './labels.ts'

type Place = { id: string; kind: string; name: string; parentId: string | null }

type Props = {
  /** Who of the DIC chooses the dossier. */
  isCoordinator: boolean
  /** Of the DIC: what it files goes into a dossier at once. */
  isOwn: boolean
  receivers: Record<ReceivingRole, { name: string }>
  dossiers: readonly { id: string; code: string; title: string }[]
  id: string
  commandId: string
  values: FormValues
  errors: readonly FieldMessage[]
  kept: readonly KeptFile[]
  assignments: readonly { id: string; anchor: string | null; code: string; title: string }[]
  places: readonly Place[]
  causes: readonly CauseClass[]
  competences: readonly Competence[]
}

/** Communes under their district, the district itself first: one control, found by typing the first letters. */
const placeGroups = (places: readonly Place[]) =>
  places
    .filter((place) => place.kind === 'district')
    .map((district) => ({
      label: district.name,
      options: [district, ...places.filter((place) => place.parentId === district.id)].map(({ id, name }) => ({
        value: id,
        label: name,
      })),
    }))

/** The filing form: one column, thumbs first, works without script. */
export function ObstacleForm({
  id,
  commandId,
  values,
  errors,
  kept,
  assignments,
  places,
  causes,
  competences,
  isCoordinator,
  isOwn,
  receivers: { coordinator, office },
  dossiers,
}: Props) {
  const field = (name: string) => ({ name, defaultValue: textOf(values, name), error: messageFor(errors, name) })
  return (
    <Form id={id} commandId={commandId} files action={paths.newObstacle()} data-keep={paths.keepObstacleDraft()}>
      <ErrorSummary errors={errors} />
      <Select
        {...field('assignmentId')}
        label={m.obstacle_new_assignment()}
        empty={m.obstacle_new_assignment_none()}
        optional
        options={assignments.map(({ id, anchor, code, title }) => ({
          value: id,
          label: `${anchor ?? code} · ${title}`,
        }))}
      />
      <Select
        {...field('placeId')}
        label={m.filing_new_place()}
        empty={m.obstacle_new_place_choose()}
        options={placeGroups(places)}
      />
      <TextField
        {...field('placeText')}
        label={m.obstacle_new_place_text()}
        hint={m.obstacle_new_place_text_hint()}
        optional
        maxLength={300}
      />
      <RadioChoices
        name="causeClass"
        label={m.obstacle_new_cause()}
        value={textOf(values, 'causeClass')}
        error={messageFor(errors, 'causeClass')}
        columns={2}
        choices={causes.map((cause) => ({ value: cause, label: causeLabel(cause) }))}
      />
      <TextField
        {...field('title')}
        label={m.obstacle_new_headline()}
        hint={m.obstacle_new_headline_hint()}
        maxLength={200}
      />
      <TextArea {...field('whatHappened')} label={m.obstacle_new_happened()} hint={m.filing_new_happened_hint()} />
      <TextArea {...field('tried')} label={m.obstacle_new_tried()} optional rows={3} />
      <TextArea {...field('asked')} label={m.obstacle_new_asked()} hint={m.obstacle_new_asked_hint()} rows={3} />
      <RadioChoices
        name="competence"
        label={m.obstacle_new_competence()}
        hint={m.filing_new_competence_hint()}
        value={textOf(values, 'competence', 'unsure')}
        error={messageFor(errors, 'competence')}
        columns={2}
        choices={competences.map((competence) => ({ value: competence, label: competenceLabel(competence) }))}
      />
      <FileField
        name="photos"
        label={m.filing_new_photos()}
        hint={m.filing_new_photos_hint()}
        optional
        accept="image/*"
        capture="environment"
        error={messageFor(errors, 'photos')}
      />
      <FileField
        name="files"
        label={m.obstacle_new_files()}
        optional
        multiple
        kept={kept}
        mayDrop
        error={messageFor(errors, 'files')}
      />
      {isCoordinator ? (
        <Select
          {...field('dossierId')}
          label={m.filing_new_dossier()}
          hint={m.filing_new_dossier_hint({ coordinator: coordinator.name })}
          empty={m.filing_new_dossier_own()}
          options={dossiers.map(({ id, code, title }) => ({ value: id, label: `${code}: ${title}` }))}
        />
      ) : null}
      <Checkbox
        name="isAboutCoordinator"
        label={m.filing_new_about({ coordinator: coordinator.name })}
        hint={m.filing_new_about_hint({ office: office.name })}
        checked={textOf(values, 'isAboutCoordinator') === 'yes'}
      />
      <Actions formEnd>
        <Button kind="main">
          <ByReceiver
            as="span"
            usual={isOwn ? m.filing_submit_into_dossier() : m.filing_submit({ receiver: coordinator.name })}
            about={m.filing_submit({ receiver: office.name })}
          />
        </Button>{' '}
        <Button name="act" value="keep-draft">
          {m.filing_draft_keep()}
        </Button>
      </Actions>
      <p id="da-luu-nhap" className="faint" role="status" data-said={m.filing_draft_kept_at({ time: '{time}' })} />
    </Form>
  )
}
