import type { RouterContextProvider } from 'react-router'
import { z } from 'zod'
import { planPaths } from '#components/plan/plan-paths.ts'
import { paths } from '#components/shell/paths.ts'
import { ReturnPlanSchema } from '#domain/plan/forms.ts'
import { approvePlan, returnPlan } from '#services/plan/decide-plan.server.ts'
import { publishPlan } from '#services/plan/publish-plan.server.ts'
import { submitPlan } from '#services/plan/submit-plan.server.ts'
import { actOnPlan, planAct } from './act-on-plan.server.ts'

type Outcome = { code: string; assignments?: number }

const Nothing = z.object({})
const NoteSchema = z.object({ approvalNote: z.string().max(2000, 'too-long').default('') })

const ACTS = {
  submit: planAct<typeof Nothing, Outcome>(Nothing, 'plan-submitted', (_, { planId, context }) =>
    submitPlan({ planId }, context),
  ),
  approve: planAct<typeof NoteSchema, Outcome>(NoteSchema, 'plan-approved', ({ approvalNote }, { planId, context }) =>
    approvePlan({ planId, note: approvalNote }, context),
  ),
  return: planAct<typeof ReturnPlanSchema, Outcome>(
    ReturnPlanSchema,
    'plan-returned',
    ({ note }, { planId, context }) => returnPlan({ planId, note }, context),
  ),
  publish: planAct<typeof Nothing, Outcome>(Nothing, 'plan-published', (_, { planId, context }) =>
    publishPlan({ planId }, context),
  ),
}

/** Where each step leads: the list as it was sent, the plans that wait, the living plan. */
const LEADS_TO = {
  submit: planPaths.submission,
  approve: planPaths.submission,
  return: paths.plans,
  publish: paths.plan,
} as const satisfies Record<keyof typeof ACTS, (planId: string) => string>

/** A step of the document's life, taken on the page that shows all of it. */
export const decideOnPlan = (form: { context: Readonly<RouterContextProvider>; request: Request; planId: string }) =>
  actOnPlan({
    ...form,
    acts: ACTS,
    onDone: ({ code, assignments }, act) => ({
      to: LEADS_TO[act](form.planId),
      params: { code, ...(assignments === undefined ? {} : { count: assignments }) },
    }),
  })
