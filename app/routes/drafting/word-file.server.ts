import { fileDisposition } from '../file-disposition.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A Word file to save; nothing of it is ever shown as a page of ours. */
export const wordFile = ({ bytes, name }: { bytes: Uint8Array; name: string }): Response =>
  new Response(bytes.slice().buffer, {
    headers: {
      'Content-Type': WORD,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': fileDisposition(name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
