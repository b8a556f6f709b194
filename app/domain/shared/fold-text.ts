/**
 * The form in which texts are searched: lower case, no diacritics, đ as d, runs of space as one.
 * Both sides are folded by this one function, so "Thuỷ", "Thủy" and their NFD forms all meet at "thuy".
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
