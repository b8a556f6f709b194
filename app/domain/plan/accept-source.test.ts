import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeSource, isClassified, MAX_SOURCE_BYTES } from './accept-source.ts'

const plan = readFileSync(new URL('../../../prisma/seed/data/plan-ha-nam-2023.txt', import.meta.url))
const text = plan.toString('utf8').normalize('NFC')
const utf8 = (written: string) => new TextEncoder().encode(written)

const utf16 = (written: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const bytes = Buffer.from(mark ? `\uFEFF${written}` : written, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

/** Windows-1258 writes the tone as a byte of its own after the letter, which keeps its circumflex, breve or horn. */
const windows1258 = (written: string): Uint8Array => {
  const decoder = new TextDecoder('windows-1258')
  const byteOf = new Map<string, number>()
  for (let byte = 0; byte < 256; byte += 1) byteOf.set(decoder.decode(new Uint8Array([byte])), byte)
  const spelled = [...written].flatMap((letter) => {
    if (byteOf.has(letter)) return [letter]
    const [base = '', ...marks] = letter.normalize('NFD')
    const tone = marks.findLast((mark) => /[\u0300\u0301\u0303\u0309\u0323]/u.test(mark)) ?? ''
    return [(base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC'), tone]
  })
  return Uint8Array.from(spelled.filter(Boolean), (letter) => byteOf.get(letter) ?? '?'.charCodeAt(0))
}

const reasonOf = (bytes: Uint8Array): string => {
  const result = decodeSource(bytes)
  return result.ok ? 'accepted' : result.reason
}

describe('a file offered as a plan', () => {
  it.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\uFEFF${text}`), 'utf-8'],
    ['UTF-8 in decomposed form', utf8(text.normalize('NFD')), 'utf-8'],
    ['UTF-16 little-endian', utf16(text, 'le', true), 'utf-16le'],
    ['UTF-16 big-endian', utf16(text, 'be', true), 'utf-16be'],
    ['UTF-16 little-endian without mark', utf16(text, 'le', false), 'utf-16le'],
    ['UTF-16 big-endian without mark', utf16(text, 'be', false), 'utf-16be'],
  ])('in %s is read as the same text', (_name, bytes, encoding) => {
    expect(decodeSource(bytes)).toEqual({ ok: true, value: { text, encoding } })
  })

  it('in Windows-1258 is read as the same text', () => {
    const ascii = text.replace(/[–“”‘’…]/gu, '"')
    expect(decodeSource(windows1258(ascii))).toEqual({ ok: true, value: { text: ascii, encoding: 'windows-1258' } })
  })

  it('with nothing in it is refused as empty', () => {
    expect([reasonOf(new Uint8Array()), reasonOf(utf8(' \n\r\n\t')), reasonOf(utf8('\uFEFF'))]).toEqual([
      'empty',
      'empty',
      'empty',
    ])
  })

  it('over 2 MB is refused before it is read', () => {
    expect(decodeSource(new Uint8Array(MAX_SOURCE_BYTES + 1))).toMatchObject({ ok: false, reason: 'too-long' })
  })

  it.each([
    ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['docx', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['image', [0x89, 0x50, 0x4e, 0x47]],
  ])('that is really a %s is refused by its name', (format, head) => {
    expect(decodeSource(Uint8Array.from(head))).toMatchObject({ ok: false, reason: 'binary', params: { format } })
  })

  it('with bytes that no text has is refused as binary', () => {
    expect(reasonOf(utf8(`${text}\u0000`))).toBe('binary')
    expect(reasonOf(Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 31))).toBe('binary')
  })

  it('in an old font encoding is refused by its name', () => {
    const tcvn3 = 'Uû ban nh©n d©n tØnh. KÕ ho¹ch thùc hiÖn nhiÖm vô n¨m 2003 cña tØnh'
    const vni = 'Uûy ban nhaân daân tænh. Keá hoaïch thöïc hieän nhieäm vuï cuûa tænh'
    expect(decodeSource(utf8(tcvn3))).toMatchObject({ reason: 'unknown-encoding', params: { encoding: 'TCVN3' } })
    expect(decodeSource(Buffer.from(tcvn3, 'latin1'))).toMatchObject({
      reason: 'unknown-encoding',
      params: { encoding: 'TCVN3' },
    })
    expect(decodeSource(utf8(vni))).toMatchObject({ reason: 'unknown-encoding', params: { encoding: 'VNI' } })
  })

  it('in no encoding of Vietnamese is refused', () => {
    expect(reasonOf(Buffer.from('Un résumé déjà envoyé à la préfecture', 'latin1'))).toBe('unknown-encoding')
  })

  it.each([
    ['a letter to a friend', 'Chào bạn,\n\nHôm nay trời đẹp. Mình đi chợ mua rau.\n\nThân mến'],
    ['a shopping list', '1. Rau\n2. Thịt\n- Sườn\n- Ba chỉ\n3. Gạo'],
    ['a program', 'const a = 1\nfunction b() {\n  return a\n}'],
    ['a table of figures', 'ma,ten,so\n1,Kim Bảng,18\n2,Lý Nhân,21'],
  ])('%s is refused as not a plan', (_name, written) => {
    expect(reasonOf(utf8(written))).toBe('not-a-plan')
  })
})

describe('a secrecy stamp', () => {
  const stamped = (stamp: string) => text.replace('Số:            /KH-UBND', `${stamp}\nSố:            /KH-UBND`)

  it.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', '  M Ậ T', '(MẬT)', 'Độ mật: Tối mật', 'Mật', '[ TUYỆT  MẬT ]'])(
    '"%s" in the letterhead refuses the plan',
    (stamp) => {
      expect(reasonOf(utf8(stamped(stamp)))).toBe('classified')
    },
  )

  it('beside the motto in a column of its own refuses the plan', () => {
    expect(
      isClassified(
        'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n    MẬT                Độc lập - Tự do - Hạnh phúc',
      ),
    ).toBe(true)
  })

  it('also in decomposed letters', () => {
    expect(reasonOf(utf8(stamped('TỐI MẬT').normalize('NFD')))).toBe('classified')
  })

  it('is not seen in "bảo mật", "mật độ" or a sentence about secrecy', () => {
    const title = text.replace(
      'Phát triển hạ tầng số tỉnh',
      'Bảo mật và nâng mật độ thuê bao, quản lý tài liệu MẬT của tỉnh',
    )
    expect(reasonOf(utf8(title))).toBe('accepted')
    expect(isClassified('BẢO MẬT THÔNG TIN\nMẬT ĐỘ DÂN SỐ\nmật')).toBe(false)
  })

  it('is looked for in the letterhead only', () => {
    expect(reasonOf(utf8(text.replace('III. NHIỆM VỤ', 'MẬT\nIII. NHIỆM VỤ')))).toBe('accepted')
  })
})
