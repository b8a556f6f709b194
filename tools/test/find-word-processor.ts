import { runCommand } from '../process/run-command.ts'

/** LibreOffice, and poppler, which says what lies on the pages it has set. */
const PROGRAMS = ['soffice', 'pdftotext', 'pdffonts', 'pdftoppm'] as const

export const WORD_PROCESSOR_PACKAGES = ['libreoffice-writer', 'poppler-utils'] as const

/** What of the word processor is not on this machine. */
export async function findMissingWordProcessor(): Promise<string[]> {
  const missing: string[] = []
  for (const program of PROGRAMS) if ((await runCommand('which', [program])).exitCode !== 0) missing.push(program)
  return missing
}
