import { runCommand } from '../process/run-command.ts'

/** LibreOffice, and poppler, which says what lies on the pages it has set. */
const PROGRAMS = ['soffice', 'pdftotext', 'pdfinfo', 'pdffonts', 'pdftoppm'] as const

export const WORD_PROCESSOR_PACKAGES = ['libreoffice-writer', 'poppler-utils', 'fonts-liberation'] as const

/** Times New Roman itself, or a font of the same widths. */
export const TIMES = /Times ?New ?Roman|Liberation ?Serif|Tinos/u

/** What of the word processor is not on this machine. */
export async function findMissingWordProcessor(): Promise<string[]> {
  const missing: string[] = []
  for (const program of PROGRAMS) if ((await runCommand('which', [program])).exitCode !== 0) missing.push(program)
  const fonts = await runCommand('fc-list', [':', 'family'])
  return TIMES.test(fonts.output) ? missing : [...missing, 'Times New Roman']
}
