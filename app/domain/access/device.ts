const BROWSERS = [
  ['Edg/', 'Edge'],
  ['coc_coc_browser', 'Cốc Cốc'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const

const firstIn = (userAgent: string, names: readonly (readonly [string, string])[]): string | undefined =>
  names.find(([sign]) => userAgent.includes(sign))?.[1]

/** "Chrome, Windows": enough for a person to know the device again. Empty when the browser does not say. */
export const describeDevice = (userAgent: string): string =>
  [firstIn(userAgent, BROWSERS), firstIn(userAgent, SYSTEMS)].filter(Boolean).join(', ')
