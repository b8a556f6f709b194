import { createHash, randomBytes } from 'node:crypto'
import type { FileStorage } from '@remix-run/file-storage'
import { createFsFileStorage } from '@remix-run/file-storage/fs'
import { fileTypeFromBuffer } from 'file-type'
import { env } from './env.server.ts'

let storage: FileStorage | undefined
const opened = (): FileStorage => {
  storage ??= createFsFileStorage(env.FILES_DIR)
  return storage
}

/** Says nothing of the file, its owner or its matter, and cannot be guessed. */
export const newStorageKey = (): string => randomBytes(24).toString('base64url')

/** The hash is taken of the very bytes that are written. */
export async function keepFile(key: string, file: File): Promise<{ sha256: string }> {
  const hash = createHash('sha256')
  for await (const chunk of file.stream()) hash.update(chunk)
  await opened().set(key, file)
  return { sha256: hash.digest('hex') }
}

export const dropFile = async (key: string): Promise<void> => opened().remove(key)

/** Nothing when the disk has lost it: the row alone is not the file. */
export const findFile = async (key: string): Promise<File | null> => opened().get(key)

const SIGNATURE_BYTES = 512 * 1024

/** A text has no NUL byte, unless it says by its first two bytes that it is UTF-16. */
const looksLikeText = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || !bytes.includes(0)

/** What a file is by its bytes; `text/plain` for what has no signature and no binary bytes in it. */
export async function sniffType(file: File): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const known = await fileTypeFromBuffer(bytes)
  if (known) return known.mime
  return looksLikeText(bytes.subarray(0, SIGNATURE_BYTES)) ? 'text/plain' : undefined
}
