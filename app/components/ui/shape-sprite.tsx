import type { Status } from './status.ts'

/**
 * The shapes of the statuses, placed once by the layout. A constant text, not elements: it is the same on every page
 * and need not be walked by React; `.knock` takes the colour of the paper from the page's own style sheet, which a
 * sprite in a file of its own would not see.
 */
const SYMBOLS = {
  overdue:
    '<path d="M8 1.2 15.6 14.4H.4z" fill="currentColor" stroke="currentColor" stroke-linejoin="round"/><path class="knock" d="M8 5.6v4.2M8 11.4v1.4" stroke-width="1.8"/>',
  'near-due':
    '<path d="M8 2.1 14.6 13.6H1.4z" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round"/>',
  returned:
    '<path d="M6 2.2 2 6.2l4 4M2.4 6.2h7.2a4 4 0 0 1 0 8H6.4" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linejoin="round" stroke-linecap="round"/>',
  declined:
    '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="m3.8 12.2 8.4-8.4" stroke="currentColor" stroke-width="1.8"/>',
  awaiting:
    '<path d="M3 1.8h10M3 14.2h10M4.2 2.4c0 3.6 2.6 4.2 3.8 5.6 1.2-1.4 3.8-2 3.8-5.6zM4.2 13.6c0-3.6 2.6-4.2 3.8-5.6 1.2 1.4 3.8 2 3.8 5.6" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linejoin="round" stroke-linecap="round"/><path d="M5.6 13.2c.4-1.8 4.4-1.8 4.8 0z" fill="currentColor"/>',
  suspended: '<path d="M3.2 2h3.4v12H3.2zM9.4 2h3.4v12H9.4z" fill="currentColor"/>',
  undated:
    '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="2.9 1.97"/>',
  'not-started': '<circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.8"/>',
  'in-time':
    '<circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M8 2.2a5.8 5.8 0 0 0 0 11.6z" fill="currentColor"/>',
  'done-late':
    '<rect x="1" y="1" width="14" height="14" rx="1.5" fill="currentColor"/><path class="knock" d="M4.6 8.3 7 10.7l4.5-5" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/>',
  done: '<circle cx="8" cy="8" r="7.2" fill="currentColor"/><path class="knock" d="M4.6 8.3 7 10.7l4.5-5" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/>',
  withdrawn:
    '<path d="m2.6 2.6 10.8 10.8M13.4 2.6 2.6 13.4" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>',
} satisfies Record<Status, string>

const MARKUP = Object.entries(SYMBOLS)
  .map(([status, drawing]) => `<symbol id="s-${status}" viewBox="0 0 16 16">${drawing}</symbol>`)
  .join('')

export function ShapeSprite() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant drawings, no word of a user
  return <svg className="sprite" aria-hidden="true" width="0" height="0" dangerouslySetInnerHTML={{ __html: MARKUP }} />
}
