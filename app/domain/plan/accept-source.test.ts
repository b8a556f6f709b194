import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toOldFont } from '#domain/source/old-fonts.ts'
import { isClassified, readSourceText } from './accept-source.ts'
import { decodeBytes } from './source-encoding.ts'

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
  const decoded = decodeBytes(bytes)
  const result = decoded.ok ? readSourceText(decoded.value.text) : decoded
  return result.ok ? 'accepted' : result.reason
}

describe('a text offered as a plan', () => {
  it.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\uFEFF${text}`), 'utf-8'],
    ['UTF-8 in decomposed form', utf8(text.normalize('NFD')), 'utf-8'],
    ['UTF-16 little-endian', utf16(text, 'le', true), 'utf-16le'],
    ['UTF-16 big-endian', utf16(text, 'be', true), 'utf-16be'],
    ['UTF-16 little-endian without mark', utf16(text, 'le', false), 'utf-16le'],
    ['UTF-16 big-endian without mark', utf16(text, 'be', false), 'utf-16be'],
  ])('in %s is read as the same text', (_name, bytes, encoding) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, value: { text, encoding } })
  })

  it('in Windows-1258 is read as the same text', () => {
    const ascii = text.replace(/[–“”‘’…]/gu, '"')
    expect(decodeBytes(windows1258(ascii))).toEqual({ ok: true, value: { text: ascii, encoding: 'windows-1258' } })
  })

  it('typed in the fonts of VNI is read as the same text', () => {
    const ascii = text.replace(/[–“”‘’…]/gu, '"')
    const typed = toOldFont(ascii, 'vni')
    for (const bytes of [utf8(typed), Buffer.from(typed, 'latin1')])
      expect(decodeBytes(bytes)).toEqual({ ok: true, value: { text: ascii, encoding: 'vni' } })
  })

  it('typed in the fonts of TCVN3 is read as the same words; capitals with a tone come out small', () => {
    const ascii = text.replace(/[–“”‘’…]/gu, '"')
    const typed = toOldFont(ascii, 'tcvn3')
    for (const bytes of [utf8(typed), Buffer.from(typed, 'latin1')]) {
      const decoded = decodeBytes(bytes)
      if (!decoded.ok) throw new Error(decoded.reason)
      expect(decoded.value.encoding).toBe('tcvn3')
      expect(decoded.value.text.toLocaleLowerCase('vi')).toBe(ascii.toLocaleLowerCase('vi'))
    }
  })

  it('in an old font, with words that come out as no Vietnamese, is refused by its name', () => {
    const noise = utf8('cña cña cña xyz')
    expect(decodeBytes(noise)).toMatchObject({ ok: false, reason: 'unknown-encoding', params: { encoding: 'tcvn3' } })
  })

  it('with nothing in it is refused as empty', () => {
    expect([reasonOf(new Uint8Array()), reasonOf(utf8(' \n\r\n\t')), reasonOf(utf8('\uFEFF'))]).toEqual([
      'empty',
      'empty',
      'empty',
    ])
  })

  it('of more letters than any plan has is refused before it is read', () => {
    expect(readSourceText('a '.repeat(2_100_000))).toMatchObject({ ok: false, reason: 'too-long-text' })
  })

  it('with bytes that no text has is refused as binary', () => {
    expect(reasonOf(utf8(`${text}\u0000`))).toBe('binary')
    expect(reasonOf(Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 31))).toBe('binary')
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

  it('in small letters is seen where the font has no capitals', () => {
    const small = stamped('tối mật')
    expect(readSourceText(small, { isCaseLost: true })).toMatchObject({ ok: false, reason: 'classified' })
  })

  it('in a cell of the letterhead refuses the plan', () => {
    expect(isClassified('| ỦY BAN NHÂN DÂN<br>MẬT | CỘNG HÒA |\n|---|---|')).toBe(true)
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
