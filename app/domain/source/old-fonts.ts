/** Fonts of before Unicode: a letter is one byte (TCVN3, "ABC") or two (VNI), which other fonts show as French. */
export const OLD_FONTS = ['tcvn3', 'vni'] as const
export type OldFont = (typeof OLD_FONTS)[number]

/** TCVN 5712:1993, as read in Windows-1252. Capitals with a tone have no code: .VnTimeH draws small letters as capitals. */
const TCVN3_LETTERS =
  'Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§ ă¨ â© êª ô« ơ¬ ư\u00ad đ® àµ ả¶ ã· á¸ ạ¹ ằ» ẳ¼ ẵ½ ắ¾ ặÆ ầÇ ẩÈ ẫÉ ấÊ ậË èÌ ẻÎ ẽÏ éÐ ẹÑ ềÒ ểÓ ễÔ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ òß ỏá õâ óã ọä ồå ổæ ỗç ốè ộé ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ'.split(
    ' ',
  )

/** VNI writes the tone and the mark of a vowel as one sign behind it: "nhaân daân". */
const VNI_VOWELS = {
  a: {
    ...{ á: 'ù', à: 'ø', ả: 'û', ã: 'õ', ạ: 'ï' },
    ...{ ă: 'ê', ắ: 'é', ằ: 'è', ẳ: 'ú', ẵ: 'ü', ặ: 'ë' },
    ...{ â: 'â', ấ: 'á', ầ: 'à', ẩ: 'å', ẫ: 'ã', ậ: 'ä' },
  },
  e: { é: 'ù', è: 'ø', ẻ: 'û', ẽ: 'õ', ẹ: 'ï', ê: 'â', ế: 'á', ề: 'à', ể: 'å', ễ: 'ã', ệ: 'ä' },
  o: { ó: 'ù', ò: 'ø', ỏ: 'û', õ: 'õ', ọ: 'ï', ô: 'â', ố: 'á', ồ: 'à', ổ: 'å', ỗ: 'ã', ộ: 'ä' },
  ô: { ớ: 'ù', ờ: 'ø', ở: 'û', ỡ: 'õ', ợ: 'ï' },
  u: { ú: 'ù', ù: 'ø', ủ: 'û', ũ: 'õ', ụ: 'ï' },
  ö: { ứ: 'ù', ừ: 'ø', ử: 'û', ữ: 'õ', ự: 'ï' },
  y: { ý: 'ù', ỳ: 'ø', ỷ: 'û', ỹ: 'õ' },
} as const satisfies Record<string, Record<string, string>>
const VNI_SINGLE = { ơ: 'ô', ư: 'ö', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', đ: 'ñ' } as const

const capital = (letters: string): string => letters.toLocaleUpperCase('vi')

/** Unicode letter and how the font writes it. */
const LETTERS = {
  tcvn3: TCVN3_LETTERS.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
  vni: [
    ...Object.entries(VNI_VOWELS).flatMap(([base, tones]) =>
      Object.entries(tones).map(([letter, sign]): [string, string] => [letter, base + sign]),
    ),
    ...Object.entries(VNI_SINGLE),
  ].flatMap(([letter, written]): [string, string][] => [
    [letter, written],
    [capital(letter), capital(written)],
  ]),
} as const satisfies Record<OldFont, readonly [string, string][]>

const READ: Record<OldFont, ReadonlyMap<string, string>> = {
  tcvn3: new Map(LETTERS.tcvn3.map(([letter, written]) => [written, letter])),
  // A capital at the head of a word may carry a small sign: "Uûy".
  vni: new Map(
    LETTERS.vni.flatMap(([letter, written]): [string, string][] =>
      written.length === 2 && written === capital(written)
        ? [
            [written, letter],
            [written.charAt(0) + written.charAt(1).toLocaleLowerCase('vi'), letter],
          ]
        : [[written, letter]],
    ),
  ),
}
const WRITE: Record<OldFont, ReadonlyMap<string, string>> = {
  tcvn3: new Map(LETTERS.tcvn3),
  vni: new Map(LETTERS.vni),
}

const escaped = (words: readonly string[]): RegExp =>
  new RegExp([...words].sort((one, other) => other.length - one.length).join('|'), 'gu')
const WRITTEN = { tcvn3: escaped([...READ.tcvn3.keys()]), vni: escaped([...READ.vni.keys()]) } as const

/** What the reader of the font sees, in Unicode. Capitals of .VnTimeH come out small: the text does not tell them apart. */
export const fromOldFont = (text: string, font: OldFont): string =>
  text.normalize('NFC').replace(WRITTEN[font], (written) => READ[font].get(written) ?? written)

/** As a typist of the font would have written it; a capital that TCVN3 does not have is written small. */
export const toOldFont = (text: string, font: OldFont): string =>
  [...text.normalize('NFC')]
    .map((letter) => WRITE[font].get(letter) ?? WRITE[font].get(letter.toLocaleLowerCase('vi')) ?? letter)
    .join('')

/** Words of administrative language as they look in each font. */
const TELLING_WORDS = {
  tcvn3: /nh©n d©n|thùc hiÖn|kÕ ho¹ch|nhiÖm vô|cña|ñy ban|uû ban|ph¸t triÓn|chñ tr×|phèi hîp|c¬ quan|®Õn|®\u00adîc/giu,
  vni: /nhaân daân|thöïc hieän|keá hoaïch|nhieäm vuï|cuûa|uûy ban|phaùt trieån|chuû trì|phoái hôïp|cô quan|ñeán|ñöôïc/giu,
} as const satisfies Record<OldFont, RegExp>
const ENOUGH_WORDS = 3

/** The font that a text was typed in, told by its words. */
export const oldFontOf = (text: string): OldFont | null =>
  OLD_FONTS.find((font) => (text.match(TELLING_WORDS[font])?.length ?? 0) >= ENOUGH_WORDS) ?? null

/** By the name of the font, where the file tells it; those that draw capitals end in H. */
export function oldFontNamed(name: string): { font: OldFont; isCapitals: boolean } | null {
  if (/^\.Vn/u.test(name)) return { font: 'tcvn3', isCapitals: /H$/u.test(name) }
  return /^VNI[- ]/u.test(name) ? { font: 'vni', isCapitals: false } : null
}
