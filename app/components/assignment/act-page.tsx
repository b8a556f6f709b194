import type { AssignmentAction } from '#domain/assignment/life-cycle.ts'
import type { AssignmentStructure } from '#domain/assignment/states.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { SIGN_OFF_SENTENCES } from '../sign-off/sentences.ts'
import {
  type ShownSignature,
  SignatureNotice,
  signatureButton,
  signatureEffects,
} from '../sign-off/signature-notice.tsx'
import { Stack } from '../ui/block.tsx'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Filters, SearchField } from '../ui/filters.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldReason, toFieldMessages } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { Notice } from '../ui/notice.tsx'
import type { ActFieldProps } from './act-field.ts'
import { ActFields } from './act-fields.tsx'
import { actionWords } from './action-labels.ts'
import { actionPath } from './action-slugs.ts'
import { OpenPieces } from './piece-fields.tsx'
import { ASSIGNMENT_SENTENCES, parseOpenActions } from './sentences.ts'

const SENTENCES = { ...ASSIGNMENT_SENTENCES, ...SIGN_OFF_SENTENCES }

export type ActState = { values?: FormValues; errors: readonly FieldReason[]; kept?: ActFieldProps['kept'] }

const FILES: readonly AssignmentAction[] = ['report-progress', 'submit', 'enter-report', 'enter-result', 'contribute']

/** These choose from all work: it is looked for first. */
const SEARCHES: readonly AssignmentAction[] = ['link-awaited']
export const SEARCH_PARAM = 'tim'

/** Before these the open pieces are named. */
const SUBMISSIONS: readonly AssignmentAction[] = ['submit', 'enter-result']

type Props = Pick<
  ActFieldProps,
  'percent' | 'present' | 'askedDueOn' | 'offeredDueOn' | 'choices' | 'parties' | 'agenciesBelow' | 'openPieces'
> & {
  action: AssignmentAction
  structure: AssignmentStructure
  assignmentId: string
  commandId: string
  state: ActState
  /** What was looked for among many. */
  search: string
  signature: (ShownSignature & { values: FormValues; draft: { files: ActFieldProps['kept'] } | null }) | null
}

/** The form of one act: what it needs, what it will do, and the button that names it. */
export function ActForm({ action, structure, assignmentId, commandId, state, search, signature, ...fields }: Props) {
  const { name, effects, kind } = actionWords(action, structure)
  const errors = toFieldMessages(state.errors, SENTENCES)
  const values = state.values ?? signature?.values ?? {}
  const kept = state.kept ?? signature?.draft?.files ?? []
  const waits = signature?.isNeeded === true
  const form = (
    <Form commandId={textOf(values, 'commandId', commandId)} {...(FILES.includes(action) ? { files: true } : {})}>
      <ErrorSummary errors={errors} title={m.assignment_not_saved()} />
      {signature ? <SignatureNotice {...signature} {...fields.present} /> : null}
      {SUBMISSIONS.includes(action) ? <OpenPieces pieces={fields.openPieces} lead={m.piece_open_submit()} /> : null}
      <ActFields
        action={action}
        values={values}
        errors={errors}
        kept={kept}
        mayDrop={Boolean(signature?.draft)}
        {...fields}
      />
      <Confirm id="he-qua" consequences={waits ? signatureEffects() : effects.map((say) => say())}>
        <Actions formEnd>
          <Button kind={kind === 'stop' ? 'stop' : 'main'}>
            {signature?.isNeeded ? signatureButton(signature) : name()}
          </Button>
          <ButtonLink href={paths.assignment(assignmentId)} kind="link">
            {m.assignment_back()}
          </ButtonLink>
        </Actions>
      </Confirm>
    </Form>
  )
  if (!SEARCHES.includes(action)) return form
  return (
    <Stack>
      <Filters action={actionPath(assignmentId, action)} submitLabel={m.wait_search_submit()}>
        <SearchField name={SEARCH_PARAM} label={m.wait_search()} value={search} />
      </Filters>
      {form}
    </Stack>
  )
}

/** The act is not open (any more): why, what is open instead, and everything that had been typed. */
export function ActClosed({
  assignmentId,
  refusal,
  values,
}: {
  assignmentId: string
  refusal: FieldReason
  values?: FormValues
}) {
  const [said] = toFieldMessages([refusal], SENTENCES)
  const open = parseOpenActions(refusal.params?.open)
  const paper = refusal.params?.signOffId ? String(refusal.params.signOffId) : null
  const typed = Object.entries(values ?? {}).filter(
    ([field, value]) => field !== 'commandId' && field !== 'fileId' && value !== '',
  )
  return (
    <div className="stack">
      <Notice status={paper ? 'awaiting' : 'overdue'}>
        <p role="alert">{said?.message}</p>
      </Notice>
      <Actions>
        {paper ? <ButtonLink href={paths.signOff(paper)}>{m.sign_off_open()}</ButtonLink> : null}
        {open.map((action) => (
          <ButtonLink key={action} href={actionPath(assignmentId, action)}>
            {actionWords(action).name()}
          </ButtonLink>
        ))}
        <ButtonLink href={paths.assignment(assignmentId)} kind="link">
          {m.assignment_back()}
        </ButtonLink>
      </Actions>
      {typed.length > 0 ? (
        <section className="panel stack-s" aria-labelledby="da-nhap">
          <h2 id="da-nhap">{m.assignment_typed()}</h2>
          {typed.map(([field, value]) => (
            <p key={field}>{Array.isArray(value) ? value.join(', ') : value}</p>
          ))}
        </section>
      ) : null}
    </div>
  )
}
