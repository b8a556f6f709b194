import type { RouterContextProvider } from 'react-router'
import { planPaths } from '#components/plan/plan-paths.ts'
import { AcceptGapsSchema, AcceptItemsSchema, PlanHeaderSchema, PlanNameSchema } from '#domain/plan/forms.ts'
import { acceptGaps } from '#services/plan/accept-gaps.server.ts'
import { acceptItems } from '#services/plan/accept-items.server.ts'
import { completeHeader } from '#services/plan/complete-header.server.ts'
import { acceptName, mapName, proposeName } from '#services/plan/decide-name.server.ts'
import { actOnPlan, planAct } from './act-on-plan.server.ts'

type Outcome = { count?: number }

const ACTS = {
  header: planAct<typeof PlanHeaderSchema, Outcome>(
    PlanHeaderSchema,
    'plan-header-completed',
    (form, { planId, context }) => completeHeader({ planId, form }, context),
  ),
  items: planAct<typeof AcceptItemsSchema, Outcome>(
    AcceptItemsSchema,
    'plan-items-accepted',
    (form, { planId, context }) => acceptItems({ planId, ...form }, context),
  ),
  'map-name': planAct<typeof PlanNameSchema, Outcome>(PlanNameSchema, 'plan-name-mapped', (form, { planId, context }) =>
    mapName({ planId, form }, context),
  ),
  'accept-name': planAct<typeof PlanNameSchema, Outcome>(
    PlanNameSchema,
    'plan-name-accepted',
    (form, { planId, context }) => acceptName({ planId, form }, context),
  ),
  'propose-name': planAct<typeof PlanNameSchema, Outcome>(
    PlanNameSchema,
    'plan-name-proposed',
    (form, { planId, context }) => proposeName({ planId, form }, context),
  ),
  gaps: planAct<typeof AcceptGapsSchema, Outcome>(AcceptGapsSchema, 'plan-gaps-accepted', (form, { planId, context }) =>
    acceptGaps({ planId, ...form }, context),
  ),
}

/** A form of the ledger, and back to the ledger. */
export const workOffGaps = (form: { context: Readonly<RouterContextProvider>; request: Request; planId: string }) =>
  actOnPlan({
    ...form,
    acts: ACTS,
    onDone: ({ count }) => ({ to: planPaths.gaps(form.planId), params: { count: count ?? 0 } }),
  })
