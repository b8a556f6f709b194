import mammoth from 'mammoth'

/** The words of a Word file that the product wrote, with the hyphens of its codes as people type them. */
export async function wordsOfPaper(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return value.replaceAll('\u2011', '-')
}
