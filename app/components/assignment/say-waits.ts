import { m } from '#i18n/messages.js'

type Wait = { agency: string | null; work: { label: string } | null }

/** Whose results a work waits for, as far as the reader may know: "Sở TN&MT (III.5.2)". */
export const sayWaits = (waits: readonly Wait[]): string | null =>
  waits.length === 0
    ? null
    : waits
        .map(({ agency, work }) => `${agency ?? m.wait_other_enterprise()}${work ? ` (${work.label})` : ''}`)
        .join('; ')
