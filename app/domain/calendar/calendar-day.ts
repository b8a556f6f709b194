/**
 * Days that differ from the weekly rhythm (handbook 2.4). `statutory`: the holiday itself (art. 112.1 of the Labour
 * Code), also when it falls on a weekend; `compensatory`: day in lieu (art. 111.3); `swap-off`: an ordinary weekday
 * given off by the yearly notice; `worked-saturday`: the day worked in exchange.
 */
export const CALENDAR_DAY_KINDS = ['statutory', 'compensatory', 'swap-off', 'worked-saturday'] as const
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number]
