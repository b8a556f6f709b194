import type { Sentences } from '#components/ui/form-errors.ts'
import { formatDate } from '#components/ui/format.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'

type Meanwhile = { from: PlainDate; until: PlainDate; deputy: string }
const said = ({ from, until, deputy }: Meanwhile) => ({ deputy, from: formatDate(from), until: formatDate(until) })

/** Why a role was not given or not taken back. */
export const DELEGATION_SENTENCES: Sentences = {
  'deputy-missing': m.delegation_reason_deputy_missing,
  'from-missing': m.delegation_reason_from_missing,
  'until-missing': m.delegation_reason_until_missing,
  'reason-missing': m.delegation_reason_reason_missing,
  'from-past': m.delegation_reason_from_past,
  'until-before-from': m.delegation_reason_until_before_from,
  'delegation-overlaps': (params: Meanwhile) => m.delegation_reason_overlaps(said(params)),
  'giver-is-deputy': (params: Meanwhile) => m.delegation_reason_giver_is_deputy(said(params)),
  'deputy-is-away': (params: Meanwhile) => m.delegation_reason_deputy_is_away(said(params)),
  'delegation-as-deputy': m.delegation_reason_as_deputy,
  'role-not-given': m.delegation_reason_role_not_given,
  'delegation-over': m.delegation_reason_over,
}
