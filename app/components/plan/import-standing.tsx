import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Stack } from '../ui/block.tsx'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Facts } from '../ui/facts.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, sayReason } from '../ui/form-errors.ts'
import { formatFileSize, formatNumber } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { Progress } from '../ui/progress.tsx'
import { planPaths } from './plan-paths.ts'
import { SOURCE_SENTENCES } from './source-sentences.ts'

type Pages = { done: number; total: number }
type Refusal = { reason: string; params: Record<string, string | number> }
export type ImportStandingOf = {
  state: 'received' | 'reading' | 'read' | 'refused'
  pages: Pages | null
  refusal: Refusal | null
}
type Props = ImportStandingOf & {
  file: { name: string; sizeBytes: number }
  mayAnswer: boolean
  /** Only who sent it in may have it read again. */
  isOwn: boolean
  commandIds: { again: string; close: string }
  errors: readonly FieldMessage[]
}

/** How far the reading of one document is, or why it ended; the page may be left at any time. */
export function ImportStanding({ file, state, pages, refusal, mayAnswer, isOwn, commandIds, errors }: Props) {
  return (
    <Stack>
      <ErrorSummary errors={errors} title={m.plan_new_refused()} />
      <Facts
        facts={[
          {
            label: m.plan_import_file(),
            value: file.name || m.plan_import_file_hidden(),
            note: formatFileSize(file.sizeBytes),
          },
        ]}
      />
      {refusal ? <RefusedImport {...{ refusal, mayAnswer, isOwn, commandIds }} /> : <Waiting {...{ state, pages }} />}
    </Stack>
  )
}

/** Pages of all pages where they are known; splitting the text into sentences comes after the last of them. */
export const describeImport = ({ state, pages }: Pick<ImportStandingOf, 'state' | 'pages'>): string => {
  if (state === 'received') return m.plan_import_received()
  if (!pages) return m.plan_import_reading()
  if (pages.done >= pages.total) return m.plan_import_splitting({ total: formatNumber(pages.total) })
  return m.plan_import_pages({ done: formatNumber(pages.done), total: formatNumber(pages.total) })
}

function Waiting({ state, pages }: Pick<Props, 'state' | 'pages'>) {
  return (
    <>
      <p role="status">{describeImport({ state, pages })}</p>
      {pages ? <Progress percent={Math.round((100 * pages.done) / pages.total)} /> : null}
      <p className="muted">{m.plan_import_may_leave()}</p>
      <Actions>
        <ButtonLink href={paths.plans()}>{m.plan_import_back()}</ButtonLink>
      </Actions>
    </>
  )
}

type RefusedProps = Pick<Props, 'mayAnswer' | 'isOwn' | 'commandIds'> & { refusal: Refusal }

function RefusedImport({ refusal, mayAnswer, isOwn, commandIds }: RefusedProps) {
  const { reason, params } = refusal
  const isTwin = reason === 'read-before'
  return (
    <>
      <Notice status="near-due">
        {isTwin ? (
          <p>
            {m.plan_read_before_what()}{' '}
            <a href={paths.plan(String(params.planId))}>{`${params.code}: ${params.title}`}</a>
          </p>
        ) : (
          <p>{sayReason(reason, SOURCE_SENTENCES, params)}</p>
        )}
      </Notice>
      {isTwin ? null : <p className="muted">{m.plan_import_not_kept()}</p>}
      <Actions>
        <ButtonLink href={planPaths.new()} kind="main">
          {m.plan_import_choose_other()}
        </ButtonLink>
      </Actions>
      {mayAnswer && isTwin && isOwn ? (
        <Form commandId={commandIds.again}>
          <Actions>
            <Button name="act" value="again">
              {m.plan_read_again()}
            </Button>
          </Actions>
        </Form>
      ) : null}
      {mayAnswer ? (
        <Form commandId={commandIds.close}>
          <Actions>
            <Button name="act" value="close" kind="link">
              {m.plan_import_close()}
            </Button>
          </Actions>
        </Form>
      ) : null}
    </>
  )
}
