import { describe, expect, it } from 'vitest'
import { fromOldFont, OLD_FONTS, oldFontNamed, oldFontOf, toOldFont } from './old-fonts.ts'

const VOWELS = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ'
const SENTENCE =
  'Uỷ ban nhân dân tỉnh giao Sở Thông tin và Truyền thông chủ trì, phối hợp với các đơn vị thực hiện nhiệm vụ được giao'

describe('a text typed in an old font', () => {
  it.each(OLD_FONTS)('%s: every small letter of Vietnamese comes back as it was', (font) => {
    for (const letter of VOWELS) expect(fromOldFont(toOldFont(letter, font), font), letter).toBe(letter)
    expect(fromOldFont(toOldFont(VOWELS, font), font)).toBe(VOWELS)
  })

  it('VNI: capitals come back too, with a capital or a small sign behind them', () => {
    const capitals = VOWELS.toLocaleUpperCase('vi')
    expect(fromOldFont(toOldFont(capitals, 'vni'), 'vni')).toBe(capitals)
    expect(fromOldFont('Uûy ban UÛY BAN', 'vni')).toBe('Ủy ban ỦY BAN')
  })

  it('TCVN3: only the seven letters that have a code of their own stay capital', () => {
    expect(fromOldFont(toOldFont('ĂÂĐÊÔƠƯ', 'tcvn3'), 'tcvn3')).toBe('ĂÂĐÊÔƠƯ')
    expect(fromOldFont(toOldFont('ỦY BAN', 'tcvn3'), 'tcvn3')).toBe('ủY BAN')
  })

  it.each([
    [
      'tcvn3',
      'Uû ban nh©n d©n tØnh ban hµnh KÕ ho¹ch thùc hiÖn nhiÖm vô',
      'Uỷ ban nhân dân tỉnh ban hành Kế hoạch thực hiện nhiệm vụ',
    ],
    [
      'vni',
      'Uûy ban nhaân daân tænh ban haønh Keá hoaïch thöïc hieän nhieäm vuï',
      'Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện nhiệm vụ',
    ],
  ] as const)('%s: reads what an office typed then', (font, written, read) => {
    expect(fromOldFont(written, font)).toBe(read)
  })

  it.each(OLD_FONTS)('%s is told by its words, and Unicode is told from both', (font) => {
    expect(oldFontOf(toOldFont(SENTENCE, font))).toBe(font)
    expect(oldFontOf(SENTENCE)).toBeNull()
  })

  it('is told for certain by the name of the font, capitals included', () => {
    expect(oldFontNamed('.VnTimeH')).toEqual({ font: 'tcvn3', isCapitals: true })
    expect(oldFontNamed('.VnTime')).toEqual({ font: 'tcvn3', isCapitals: false })
    expect(oldFontNamed('VNI-Times')).toEqual({ font: 'vni', isCapitals: false })
    expect(oldFontNamed('Times New Roman')).toBeNull()
  })
})
