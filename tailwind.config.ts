import type { Config } from 'tailwindcss'

const statuses = [
  'not-started',
  'in-time',
  'near-due',
  'overdue',
  'awaiting',
  'returned',
  'suspended',
  'done',
  'done-late',
  'undated',
  'declined',
  'withdrawn',
] as const

const statusColours = Object.fromEntries(
  statuses.flatMap((status) => [
    [`status-${status}`, `var(--status-${status})`],
    [`status-${status}-tint`, `var(--status-${status}-tint)`],
  ]),
)

/** The tokens live in app/styles/tokens.css, where print, contrast and forced colours change them; utilities only name them. */
export default {
  content: ['./app/**/*.{ts,tsx}'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ground: 'var(--ground)',
      paper: 'var(--paper)',
      wash: 'var(--wash)',
      ink: { DEFAULT: 'var(--ink)', 2: 'var(--ink-2)', 3: 'var(--ink-3)' },
      rule: { DEFAULT: 'var(--rule)', strong: 'var(--rule-strong)' },
      edge: 'var(--edge)',
      accent: { DEFAULT: 'var(--accent)', strong: 'var(--accent-strong)', tint: 'var(--accent-tint)' },
      ...statusColours,
    },
    fontFamily: { interface: 'var(--font-interface)', document: 'var(--font-document)' },
    fontSize: {
      '2xs': 'var(--text-2xs)',
      xs: 'var(--text-xs)',
      s: 'var(--text-s)',
      m: 'var(--text-m)',
      l: 'var(--text-l)',
      xl: 'var(--text-xl)',
      '2xl': 'var(--text-2xl)',
      '3xl': 'var(--text-3xl)',
      document: 'var(--text-document)',
    },
    fontWeight: { regular: '400', medium: '500', strong: '600' },
    spacing: {
      0: '0',
      px: '1px',
      1: 'var(--space-1)',
      2: 'var(--space-2)',
      3: 'var(--space-3)',
      4: 'var(--space-4)',
      5: 'var(--space-5)',
      6: 'var(--space-6)',
      7: 'var(--space-7)',
      8: 'var(--space-8)',
    },
    borderRadius: { none: '0', s: 'var(--radius-s)', m: 'var(--radius-m)' },
    maxWidth: { page: 'var(--page-width)', measure: 'var(--measure)', full: '100%' },
  },
} satisfies Config
