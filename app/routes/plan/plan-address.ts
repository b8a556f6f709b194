import { data } from 'react-router'
import { z } from 'zod'
import { TIMELINESS_CLASSES } from '#domain/deadline/timeliness.ts'
import { ORGANISATION_KINDS } from '#domain/organisation/kinds.ts'
import type { MarginStatus, PlanFilter } from '#domain/plan/margin.ts'
import { REVIEW_FILTERS, type ReviewFilter } from '#domain/plan/review-queue.ts'

const Id = z.uuid()

/** An address that names no document at all is not found; the database is not asked about it. */
export function requirePlanId(param: string): string {
  const id = Id.safeParse(param)
  if (!id.success) throw data(null, { status: 404 })
  return id.data
}

const STATUSES = new Set<string | null>(Object.values(TIMELINESS_CLASSES).map(({ status }) => status))
const isStatus = (value: string | null): value is MarginStatus => value !== null && STATUSES.has(value)
const AGENCY_KINDS = new Set(ORGANISATION_KINDS.map((kind) => `kind:${kind}`))

/** The filter as the address carries it; what it does not know is left out, never an error. */
export function readPlanFilter(address: URLSearchParams): PlanFilter {
  const agency = address.get('co-quan') ?? ''
  const status = address.get('trang-thai')
  return {
    agency: AGENCY_KINDS.has(agency) || Id.safeParse(agency).success ? agency : null,
    status: isStatus(status) ? status : null,
  }
}

/** Which sentences the review walks through; what it does not know shows all of them. */
export const readReviewFilter = (address: URLSearchParams): ReviewFilter =>
  REVIEW_FILTERS.find((filter) => filter === address.get('loc')) ?? 'all'
