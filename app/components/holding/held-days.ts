import type { DayHolder, HeldDays } from '#domain/deadline/overdue-days.ts'
import { m } from '#i18n/messages.js'
import { DECIDER_LABELS } from '../assignment/labels.ts'

function sayHolder(holder: DayHolder): string {
  switch (holder.kind) {
    case 'lead':
      return m.period_held_lead()
    case 'nobody':
      return m.period_held_nobody()
    case 'level':
      return DECIDER_LABELS[holder.level]()
    case 'agency':
      return holder.organisation
  }
}

/** "7 của đơn vị chủ trì, 5 của Sở TT&TT": the overdue working days by who held the matter. */
export const sayHeldDays = (parts: readonly HeldDays[]): string =>
  parts.map(({ holder, days }) => m.period_held_days({ days, holder: sayHolder(holder) })).join(', ')
