import { foldText } from '#domain/shared/fold-text.ts'
import type { CalendarDayKind } from './calendar-day.ts'

/** The words for a kind of day, in both languages, without diacritics; the first of each is the one that is written. */
const KIND_WORDS: Record<string, CalendarDayKind> = {
  'nghi le': 'statutory',
  holiday: 'statutory',
  'nghi bu': 'compensatory',
  'day in lieu': 'compensatory',
  'nghi hoan doi': 'swap-off',
  'swapped day off': 'swap-off',
  'lam bu': 'worked-saturday',
  'worked saturday': 'worked-saturday',
}

export const findCalendarKind = (typed: string): CalendarDayKind | undefined => KIND_WORDS[foldText(typed).trim()]

/** As the lines of a proposal write it, whatever the language of the screen. */
export const CALENDAR_KIND_WORDS = {
  statutory: 'nghỉ lễ',
  compensatory: 'nghỉ bù',
  'swap-off': 'nghỉ hoán đổi',
  'worked-saturday': 'làm bù',
} as const satisfies Record<CalendarDayKind, string>
