/** A code or a symbol of a document ("VM-2024-031", "112/TTr-STTTT") stays on its line: its hyphens do not break. */
export const unbrokenCodes = (words: string): string => words.replace(/(?<=[\p{L}\p{N}])-(?=[\p{Lu}\p{N}])/gu, '\u2011')
