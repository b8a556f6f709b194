import { unzipSync } from 'fflate'
import { accept, type Result, refuse } from '#domain/shared/result.ts'

/** The files of the archive that a .docx is, by their paths. */
export type TemplateParts = Readonly<Record<string, Uint8Array>>
type UnpackRefusal = 'template-damaged' | 'template-too-much' | 'template-macro' | 'template-outside'

/** Far beyond any paper of an office, with its crest and its seal, and nothing to a machine. */
const MOST_PARTS = 300
const MOST_BYTES = 24 * 1024 * 1024

const MACRO = /vbaProject|vbaData|activeX|\/embeddings\//iu
const MACRO_TYPE = /macroEnabled|vnd\.ms-office\.(?:vbaProject|activeX)/iu
/** What a word processor would fetch from elsewhere as soon as the paper is opened; a link is only followed by a person. */
const FETCHED = /<Relationship\b(?=[^>]*TargetMode="External")(?![^>]*Type="[^"]*\/hyperlink")/iu
const FIELD = /\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE)\b/u

class TooMuch extends Error {}

/** Sizes are looked at before anything is unpacked, so that a small file cannot become a large one. */
export function unpackTemplate(bytes: Uint8Array): Result<TemplateParts, UnpackRefusal> {
  const parts = unpack(bytes)
  if (!parts.ok) return parts
  const names = Object.keys(parts.value)
  const textOf = (name: string): string => new TextDecoder().decode(parts.value[name])
  if (!parts.value['[Content_Types].xml'] || !parts.value['word/document.xml']) return refuse('template-damaged')
  if (names.some((name) => MACRO.test(name)) || MACRO_TYPE.test(textOf('[Content_Types].xml')))
    return refuse('template-macro')
  const fetches = names.some(
    (name) =>
      (name.endsWith('.rels') && FETCHED.test(textOf(name))) ||
      (/^word\/[^/]+\.xml$/u.test(name) && FIELD.test(fieldsIn(textOf(name)))),
  )
  return fetches ? refuse('template-outside') : parts
}

/** The instructions of fields, put together: a word processor may cut one into several runs. */
const fieldsIn = (xml: string): string =>
  [...xml.matchAll(/<w:instrText[^>]*>([^<]*)<|w:instr="([^"]*)"/gu)].map(([, run, whole]) => run ?? whole).join('')

function unpack(bytes: Uint8Array): Result<TemplateParts, UnpackRefusal> {
  let count = 0
  let size = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1
        size += originalSize
        if (count > MOST_PARTS || size > MOST_BYTES) throw new TooMuch()
        return !name.endsWith('/')
      },
    })
    return accept(parts)
  } catch (error) {
    return refuse(error instanceof TooMuch ? 'template-too-much' : 'template-damaged')
  }
}

/** Of a template that was let in once. */
export function requireParts(bytes: Uint8Array): TemplateParts {
  const parts = unpackTemplate(bytes)
  if (!parts.ok) throw new Error(`a template that was let in is refused: ${parts.reason}`)
  return parts.value
}
