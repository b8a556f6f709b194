import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CHECKOUT_ROOT } from '#tools/process/checkout-root.ts'
import { requireCommand } from '#tools/process/run-command.ts'

/** The set pages stay here, for whoever wants to look at them. */
const FOLDER = join(CHECKOUT_ROOT, '.local/test-results/papers')
const PICTURE_DPI = '70'
const LIMIT_MS = 240_000
/** Of the widths of Times New Roman, and with every Vietnamese letter, which the usual fonts of a Linux lack. */
const TINOS = join(CHECKOUT_ROOT, 'node_modules/@expo-google-fonts/tinos')
/** No other font is there: a sign that Times New Roman does not have shows as missing. */
const onlyTinos = (cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${TINOS}</dir><cachedir>${cache}</cachedir></fontconfig>
`

/** A word on a page, in millimetres from its upper left corner. */
export type Word = { text: string; left: number; right: number; top: number; bottom: number }
export type Page = { width: number; height: number; words: readonly Word[] }
export type SetPaper = { pages: readonly Page[]; fonts: readonly { name: string; isEmbedded: boolean }[]; text: string }

/** Opens Word files in LibreOffice as a person would, and answers what stands on their pages. */
export async function setPages<Name extends string>(
  papers: Readonly<Record<Name, Uint8Array>>,
): Promise<Record<Name, SetPaper>> {
  const profile = await mkdtemp(join(tmpdir(), 'thong-suot-soffice-'))
  await mkdir(FOLDER, { recursive: true })
  const names = Object.keys(papers) as Name[]
  const wordFiles = await Promise.all(
    names.map(async (name) => {
      const path = join(FOLDER, `${name}.docx`)
      await writeFile(path, papers[name])
      return path
    }),
  )
  const user = `-env:UserInstallation=${pathToFileURL(profile).href}`
  const args = [user, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', FOLDER, ...wordFiles]
  const fonts = join(profile, 'fonts.conf')
  await writeFile(fonts, onlyTinos(join(profile, 'fonts')))
  await requireCommand('soffice', args, { limitMs: LIMIT_MS, env: { ...process.env, FONTCONFIG_FILE: fonts } })
  await rm(profile, { recursive: true, force: true })
  const read = await Promise.all(names.map(async (name) => [name, await readPages(join(FOLDER, name))] as const))
  return Object.fromEntries(read) as Record<Name, SetPaper>
}

async function readPages(path: string): Promise<SetPaper> {
  const pdf = `${path}.pdf`
  const [boxes, fonts, text] = await Promise.all([
    requireCommand('pdftotext', ['-bbox', pdf, '-']),
    requireCommand('pdffonts', [pdf]),
    requireCommand('pdftotext', ['-layout', pdf, '-']),
    requireCommand('pdftoppm', ['-png', '-r', PICTURE_DPI, pdf, path]),
  ])
  return { pages: readBoxes(boxes), fonts: readFonts(fonts), text: text.normalize('NFC') }
}

const POINTS_OF_MM = 72 / 25.4
const mm = (points: string | undefined): number => Number(points) / POINTS_OF_MM

const readBoxes = (xml: string): Page[] =>
  xml
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: mm(/width="([\d.]+)"/u.exec(page)?.[1]),
      height: mm(/height="([\d.]+)"/u.exec(page)?.[1]),
      words: [
        ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gu),
      ].map(([, left, top, right, bottom, text = '']) => ({
        text: text.normalize('NFC'),
        left: mm(left),
        top: mm(top),
        right: mm(right),
        bottom: mm(bottom),
      })),
    }))

/** Below a line of dashes: name, type, encoding, then "yes" where the font lies in the file. */
const readFonts = (table: string): SetPaper['fonts'][number][] =>
  table
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      name: line.split(/\s+/u)[0] ?? '',
      isEmbedded: /\s(?:yes|no)\s/u.exec(line)?.[0].trim() === 'yes',
    }))
