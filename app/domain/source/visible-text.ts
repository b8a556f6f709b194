/**
 * Characters that print nothing: soft hyphen, zero-width spaces and joiners, direction marks, byte order marks inside a
 * text. Web pages and PDFs leave them before numbers and inside words ("M\u200bẬT"), where no rule would know the word.
 */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

export const visibleText = (text: string): string => text.replace(INVISIBLE, '')
