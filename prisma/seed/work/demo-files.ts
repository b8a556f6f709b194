import { crc32, deflateSync } from 'node:zlib'
import type { AcceptedType } from '#domain/file/accepted-types.ts'
import { keepFile } from '#services/file/keep-file.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'

/** A paper or picture that somebody of the demo hands in with an act. */
export type DemoFile = { name: string; mediaType: AcceptedType; bytes: Uint8Array }

/** The fonts every PDF reader brings along have no Vietnamese letters: the demo's papers do without diacritics. */
const toPlainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]/g, '-')
    .replace(/([\\()])/g, '\\$1')

const LINE_LENGTH = 82

function toLines(text: string): string[] {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const last = lines.length - 1
    if (`${lines[last]} ${word}`.length > LINE_LENGTH) lines.push(word)
    else lines[last] = `${lines[last]} ${word}`.trimStart()
  }
  return lines
}

/** One A4 page of text: small, and opened by every reader. */
export function pdf(name: string, ...paragraphs: readonly string[]): DemoFile {
  const text = [...paragraphs, 'Tệp của bản trình diễn, không phải văn bản thật.']
    .flatMap((paragraph) => [...toLines(paragraph), ''])
    .map((line) => `(${toPlainLetters(line)}) Tj T*`)
  const content = ['BT /F1 12 Tf 16 TL 72 770 Td', ...text, 'ET'].join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return { name, mediaType: 'application/pdf', bytes: Buffer.from(body + end, 'latin1') }
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

const PICTURE = { width: 320, height: 200 }
const SKY = [0xc9, 0xdd, 0xee]
const FIELD = [0x8f, 0xa8, 0x6b]
const MAST = [0x55, 0x5b, 0x63]

/** A photograph as somebody takes it on a field: sky, grass, and the mast that stands or is missing. */
export function picture(name: string, { hasMast }: { hasMast: boolean }): DemoFile {
  const { width, height } = PICTURE
  const rows = Array.from({ length: height }, (_, y) => {
    const pixels = Array.from({ length: width }, (_, x) => {
      const isMast = hasMast && x >= 158 && x <= 162 && y > 30 && y < 150
      return isMast ? MAST : y < 120 ? SKY : FIELD
    })
    return Buffer.from([0, ...pixels.flat()])
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]
  return { name, mediaType: 'image/png', bytes: Buffer.concat([signature, ...parts]) }
}

/** Stores what the acting person hands in; their command hangs it on its subject. */
export async function handIn(files: readonly DemoFile[], { actor, now }: CommandContext): Promise<string[]> {
  const ids: string[] = []
  for (const file of files) ids.push((await keepFile({ ...file, actor, now })).id)
  return ids
}
