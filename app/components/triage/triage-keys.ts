/** The same key for the same act on every filing, in the order in which they stand on it. */
export const TRIAGE_KEYS = {
  acknowledge: '1',
  check: '2',
  consolidate: '3',
  'open-dossier': '4',
  forward: '5',
  'link-duplicate': '6',
  ask: '7',
  settle: '8',
  refuse: '9',
} as const satisfies Record<string, string>
