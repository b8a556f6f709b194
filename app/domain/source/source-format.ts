export const SOURCE_FORMATS = ['text', 'docx', 'pdf'] as const
export type SourceFormat = (typeof SOURCE_FORMATS)[number]

type Signature = { format: string; bytes: readonly number[] }

const SIGNATURES: readonly Signature[] = [
  { format: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { format: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'compound', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { format: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { format: 'image', bytes: [0xff, 0xd8, 0xff] },
  { format: 'image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { format: 'image', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { format: 'image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { format: 'archive', bytes: [0x1f, 0x8b] },
  { format: 'archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { format: 'archive', bytes: [0x52, 0x61, 0x72, 0x21] },
]

/** The directory of an archive stands at its end. */
const DIRECTORY_BYTES = 256 * 1024
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
const wide = (name: string): string => [...name].join('\u0000')

/** What a file is by its bytes, whatever it is called: a format that is read, or the name of one that is not. */
export function formatOf(bytes: Uint8Array): string {
  const signature = SIGNATURES.find(({ bytes: head }) => head.every((byte, index) => bytes[index] === byte))
  if (signature?.format === 'zip') return archiveFormatOf(bytes)
  if (signature?.format === 'compound') return compoundFormatOf(bytes)
  return signature?.format ?? 'text'
}

function archiveFormatOf(bytes: Uint8Array): string {
  if (latin(bytes.subarray(0, 128)).includes('mimetypeapplication/vnd.oasis.opendocument')) return 'odt'
  const directory = latin(bytes.subarray(-DIRECTORY_BYTES))
  if (directory.includes('word/vbaProject.bin')) return 'docm'
  if (directory.includes('word/document')) return 'docx'
  if (directory.includes('xl/workbook')) return 'xlsx'
  return directory.includes('ppt/presentation') ? 'pptx' : 'archive'
}

/** Office wraps a document with a password in the container of its old formats. */
function compoundFormatOf(bytes: Uint8Array): string {
  const content = latin(bytes)
  if (content.includes(wide('EncryptedPackage'))) return 'protected'
  return content.includes(wide('Workbook')) ? 'xls' : 'doc'
}

export const isSourceFormat = (format: string): format is SourceFormat =>
  (SOURCE_FORMATS as readonly string[]).includes(format)

export const MEDIA_TYPES = {
  text: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const satisfies Record<SourceFormat, string>
