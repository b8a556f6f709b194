import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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
  const names = await convert(papers, { to: 'pdf', folder: FOLDER })
  const read = await Promise.all(names.map(async (name) => [name, await readPages(join(FOLDER, name))] as const))
  return Object.fromEntries(read) as Record<Name, SetPaper>
}

/** Opens Word files in LibreOffice and saves them as Word files again, as somebody does who changes a template. */
export async function saveAgain<Name extends string>(
  papers: Readonly<Record<Name, Uint8Array>>,
): Promise<Record<Name, Uint8Array>> {
  const folder = join(FOLDER, 'saved-again')
  const names = await convert(papers, { to: 'docx:MS Word 2007 XML', folder })
  const read = names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, `${name}.docx`)))] as const)
  return Object.fromEntries(await Promise.all(read)) as Record<Name, Uint8Array>
}

async function convert<Name extends string>(
  papers: Readonly<Record<Name, Uint8Array>>,
  { to, folder }: { to: string; folder: string },
): Promise<Name[]> {
  const work = await mkdtemp(join(tmpdir(), 'thong-suot-soffice-'))
  await mkdir(folder, { recursive: true })
  const names = Object.keys(papers) as Name[]
  const wordFiles = await Promise.all(
    names.map(async (name) => {
      const path = join(work, `${name}.docx`)
      await writeFile(path, papers[name])
      return path
    }),
  )
  const fonts = join(work, 'fonts.conf')
  await writeFile(fonts, onlyTinos(join(work, 'fonts')))
  const user = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`
  const args = [user, '--headless', '--norestore', '--convert-to', to, '--outdir', folder, ...wordFiles]
  await requireCommand('soffice', args, { limitMs: LIMIT_MS, env: { ...process.env, FONTCONFIG_FILE: fonts } })
  await rm(work, { recursive: true, force: true })
  return names
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
