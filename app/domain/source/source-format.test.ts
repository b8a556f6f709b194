import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { formatOf } from './source-format.ts'

const ascii = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0))
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, ascii('x')])))
const compound = (words: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(words, 'utf16le')])

describe('what a file is, told by its bytes', () => {
  it.each([
    ['text', ascii('KE HOACH')],
    ['pdf', ascii('%PDF-1.7')],
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['docx', zip('word/document2.xml')],
    ['docm', zip('word/document.xml', 'word/vbaProject.bin')],
    ['xlsx', zip('xl/workbook.xml')],
    ['pptx', zip('ppt/presentation.xml')],
    ['archive', zip('a.txt')],
    ['odt', zipSync({ mimetype: [ascii('application/vnd.oasis.opendocument.text'), { level: 0 }] })],
    ['doc', compound('WordDocument')],
    ['xls', compound('Workbook')],
    ['protected', compound('EncryptedPackage')],
    ['rtf', ascii('{\\rtf1')],
    ['image', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['image', Uint8Array.from([0x49, 0x49, 0x2a, 0x00])],
  ])('%s', (format, bytes) => {
    expect(formatOf(bytes)).toBe(format)
  })
})
