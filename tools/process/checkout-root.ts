import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, whatever the working directory of the caller is. */
export const CHECKOUT_ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '')
