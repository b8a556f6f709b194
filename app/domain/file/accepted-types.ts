/** What may be sent in, by what the bytes are (never by what the browser claims), with the endings such a file may have. */
export const ACCEPTED_TYPES = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'text/plain': ['txt'],
} as const satisfies Record<string, readonly string[]>
export type AcceptedType = keyof typeof ACCEPTED_TYPES

const MEGABYTE = 1024 * 1024

export const FILE_LIMIT_BYTES = 20 * MEGABYTE
export const MOST_FILES = 10
const LONGEST_NAME = 150

const endingOf = (name: string): string =>
  name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : ''

export const isAcceptedType = (type: string): type is AcceptedType => type in ACCEPTED_TYPES

/** The ending says what the file is: a PDF that calls itself .docx would be opened by the wrong program. */
export const isNamedAs = (name: string, type: AcceptedType): boolean =>
  (ACCEPTED_TYPES[type] as readonly string[]).includes(endingOf(name))

/** As it may be shown, stored and sent back: no path, no control or direction signs, not endless. */
export function cleanFileName(given: string): string {
  const name = given
    .normalize('NFC')
    .slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
    .replace(/[\p{Cc}\p{Cf}"]/gu, '')
    .trim()
  if (name.length <= LONGEST_NAME) return name
  const ending = name.includes('.') ? `.${endingOf(name)}` : ''
  return name.slice(0, LONGEST_NAME - ending.length) + ending
}
