import { writeSampleTracker } from '#services/tracker/write-sample-tracker.server.ts'
import { fileDisposition } from '../file-disposition.ts'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A small tracker to fill in, with the columns that are recognised. */
export function loader() {
  const bytes = writeSampleTracker()
  return new Response(bytes.slice().buffer, {
    headers: {
      'Content-Type': EXCEL,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': fileDisposition('So-theo-doi-mau.xlsx'),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
}
