import { data } from 'react-router'
import { Receipt } from '#components/obstacle/receipt.tsx'
import { paths } from '#components/shell/paths.ts'
import { Crumbs } from '#components/ui/page-head.tsx'
import { findMatterRecord } from '#data/matter-record.server.ts'
import { findObstaclePage } from '#data/obstacle-reader.server.ts'
import { STEP_LIMITS } from '#data/step-limits.server.ts'
import { filingLimits } from '#domain/obstacle/filing-limits.ts'
import { obstacleScope } from '#domain/obstacle/scope.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { requireActor } from '../request-context.server.ts'
import type { Route } from './+types/obstacle-receipt'

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const obstacle = await findObstaclePage(db, { id: params.obstacleId, scope: obstacleScope(actor) })
  if (!obstacle) throw data(null, { status: 404 })
  const { holdings, history, files } = await findMatterRecord(db, { type: 'obstacle', id: obstacle.id })
  const [received] = holdings
  const filed = history.at(-1)
  return {
    receipt: {
      ...obstacle,
      person: filed?.personName ?? '',
      receiver: received?.organisation ?? '',
      isInDossier: received?.subjectType === 'dossier',
      acknowledgeBy: received?.step === 'filed' ? received.dueOn : null,
      limits: filingLimits(await STEP_LIMITS.load(db), obstacle.urgency),
      files,
    },
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.filing_receipt_title({ code: loaderData?.receipt.code ?? '' })} · ${m.app_name()}` },
]

export default function ObstacleReceipt({ loaderData }: Route.ComponentProps) {
  const { receipt } = loaderData
  return (
    <>
      <Crumbs
        trail={[
          { label: m.obstacle_list_title(), href: paths.obstacles() },
          { label: receipt.code, href: paths.obstacle(receipt.id) },
          { label: m.filing_receipt_short() },
        ]}
      />
      <Receipt receipt={receipt} />
    </>
  )
}
