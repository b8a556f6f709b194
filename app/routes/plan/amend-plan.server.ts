import type { RouterContextProvider } from 'react-router'
import { z } from 'zod'
import { planPaths } from '#components/plan/plan-paths.ts'
import { MatchSentenceSchema, RelatePlanSchema } from '#domain/amendment/forms.ts'
import { matchSentence } from '#services/amendment/match-sentence.server.ts'
import { relatePlan } from '#services/amendment/relate-plan.server.ts'
import { takeOverReview } from '#services/amendment/take-over-review.server.ts'
import { actOnPlan, planAct } from './act-on-plan.server.ts'

type Outcome = { anchor?: string; count?: number; code?: string }

const ACTS = {
  relate: planAct<typeof RelatePlanSchema, Outcome>(RelatePlanSchema, 'plan-related', (form, { planId, context }) =>
    relatePlan({ planId, ...form }, context),
  ),
  match: planAct<typeof MatchSentenceSchema, Outcome>(
    MatchSentenceSchema,
    'sentence-matched',
    (form, { planId, context }) => matchSentence({ planId, ...form }, context),
  ),
  'take-over': planAct<z.ZodObject, Outcome>(z.object({}), 'review-taken-over', (_, { planId, context }) =>
    takeOverReview({ planId }, context),
  ),
}

/** A form of the comparison. */
export const amendPlan = (form: { context: Readonly<RouterContextProvider>; request: Request; planId: string }) =>
  actOnPlan({
    ...form,
    acts: ACTS,
    onDone: ({ anchor, count }) => ({
      to: planPaths.comparison(form.planId),
      params: { ...(anchor === undefined ? {} : { anchor }), ...(count === undefined ? {} : { count }) },
    }),
  })
