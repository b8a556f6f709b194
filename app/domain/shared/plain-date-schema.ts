import { z } from 'zod'
import { isPlainDate, plainDate } from './plain-date.ts'

/** Apart from the type: a page that formats a day would carry the whole of zod to the browser. */
export const PlainDateSchema = z.string().refine(isPlainDate, 'plain-date').transform(plainDate)
