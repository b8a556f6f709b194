import type { MailFigure, MailFigures } from '#domain/notification/mail-figures.ts'
import { m } from '#i18n/messages.js'
import type { FiguresLine, Locale } from './mail-content.ts'

const WORDS = {
  overdue: m.notification_figure_overdue,
  'near-due': m.notification_figure_near_due,
  returned: m.notification_figure_returned,
  awaiting: m.notification_figure_awaiting,
  undated: m.notification_figure_undated,
} as const satisfies Record<MailFigure, (inputs: { count: string }, options: { locale: Locale }) => string>

/** The figures in the reader's language, each with the address of the list it counts. */
export const sayFigures = (
  figures: readonly MailFigures[],
  { locale, publicUrl }: { locale: Locale; publicUrl: string },
): FiguresLine[] =>
  figures.map(({ organisation, counts }) => ({
    label: organisation
      ? m.notification_figures_own({ organisation }, { locale })
      : m.notification_figures_all({}, { locale }),
    figures: counts.map(({ figure, count }) => ({
      text: WORDS[figure]({ count: String(count) }, { locale }),
      href: `${publicUrl.replace(/\/+$/, '')}/nhiem-vu?loai=${figure}`,
    })),
  }))
