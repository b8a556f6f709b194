import { homedir } from 'node:os'
import { join } from 'node:path'

/** Outside of the checkout: a new clone finds what an earlier one has fetched or built. */
const CACHE_DIR = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'thong-suot')

export const cacheFolder = (name: string): string => join(CACHE_DIR, name)
