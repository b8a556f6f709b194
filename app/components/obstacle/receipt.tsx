import type { FilingLimits } from '#domain/obstacle/filing-limits.ts'
import type { CauseClass } from '#domain/obstacle/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Block, Columns } from '../ui/block.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Instant } from '../ui/day.tsx'
import { Facts } from '../ui/facts.tsx'
import { FileList, type ShownFile } from '../ui/file-link.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { causeLabel } from './labels.ts'
import { WhatComesNext } from './what-comes-next.tsx'

export type ShownReceipt = {
  id: string
  code: string
  title: string
  asked: string
  place: string
  causeClass: CauseClass
  filer: string
  person: string
  filedAt: Date
  receiver: string
  /** Of the DIC itself: it lies in a dossier from the start. */
  isInDossier: boolean
  acknowledgeBy: PlainDate | null
  limits: FilingLimits
  files: readonly ShownFile[]
}

/** What the filer takes away: that it was filed, when, by whom, and what it may expect now. */
export function Receipt({ receipt }: { receipt: ShownReceipt }) {
  const { code, receiver, limits, acknowledgeBy } = receipt
  return (
    <>
      <PageHead
        title={m.filing_receipt_title({ code })}
        lead={m.filing_receipt_lead()}
        actions={<ButtonLink href={paths.obstacle(receipt.id)}>{m.filing_receipt_open()}</ButtonLink>}
      />
      <Columns>
        <Block id="da-ghi-nhan" title={receipt.title}>
          <Facts
            facts={[
              { label: m.filing_receipt_code(), value: <b>{code}</b> },
              { label: m.filing_receipt_at(), value: <Instant at={receipt.filedAt} /> },
              { label: m.filing_receipt_filer(), value: receipt.filer },
              { label: m.filing_receipt_person(), value: receipt.person },
              { label: m.filing_receipt_to(), value: receiver },
              { label: m.obstacle_filter_cause(), value: causeLabel(receipt.causeClass) },
              { label: m.obstacle_fact_place(), value: receipt.place },
              { label: m.obstacle_fact_asked(), value: receipt.asked },
              {
                label: m.obstacle_fact_files(),
                value: receipt.files.length > 0 ? <FileList files={receipt.files} /> : m.filing_receipt_no_files(),
              },
            ]}
          />
          <p className="faint no-print gap-top-s">{m.filing_receipt_print()}</p>
        </Block>
        <WhatComesNext receiver={receipt.isInDossier ? null : receiver} limits={limits} acknowledgeBy={acknowledgeBy} />
      </Columns>
    </>
  )
}
