import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const FOLDERS = ['app', 'workflows', 'emails']

const ALIASES: Record<string, string> = {
  '#domain/': 'app/domain/',
  '#data/': 'app/data/',
  '#services/': 'app/services/',
  '#platform/': 'app/platform/',
  '#components/': 'app/components/',
  '#routes/': 'app/routes/',
  '#app/': 'app/',
  '#workflows/': 'workflows/',
  '#emails/': 'emails/',
  '#prisma-client/': 'prisma-client/',
  '#i18n/': 'i18n/',
}

/** Handbook 3.2: who may import whom. The longest prefix of a file decides; a target must start with one of the allowed. */
const ALLOWED: Record<string, { own: string[]; packages?: RegExp }> = {
  'app/domain/': { own: ['app/domain/'], packages: /^(zod|date-fns|@date-fns\/)/ },
  'app/platform/': { own: ['app/platform/', 'prisma-client/', 'i18n/'] },
  'app/data/': {
    own: ['app/data/', 'app/domain/', 'app/platform/', 'prisma-client/', 'workflows/shared/processes.ts'],
  },
  'app/services/': {
    own: ['app/services/', 'app/data/', 'app/domain/', 'app/platform/', 'workflows/'],
  },
  'app/components/': { own: ['app/components/', 'app/domain/', 'i18n/'] },
  'app/routes/': {
    own: [
      'app/routes/',
      'app/components/',
      'app/services/',
      'app/data/',
      'app/domain/',
      'app/platform/',
      'i18n/',
      'app/+types',
    ],
  },
  'emails/': { own: ['emails/', 'app/domain/', 'app/platform/env.server.ts', 'i18n/'] },
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesUnder(path)
    return /\.(ts|tsx)$/.test(name) ? [path] : []
  })
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '')
}

/** A path of the project for what is ours, `npm:name` for a package. */
function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return relative(ROOT, join(from, '..', specifier))
  const alias = Object.entries(ALIASES).find(([prefix]) => specifier.startsWith(prefix))
  return alias ? alias[1] + specifier.slice(alias[0].length) : `npm:${specifier}`
}

const files = FOLDERS.flatMap((folder) => filesUnder(join(ROOT, folder))).map((path) => ({
  path: relative(ROOT, path),
  imports: importsOf(path).map((specifier) => ({ specifier, target: resolve(path, specifier) })),
}))
const product = files.filter((file) => !/\.test\.tsx?$/.test(file.path))

describe('who may import whom', () => {
  for (const [folder, rule] of Object.entries(ALLOWED)) {
    it(`${folder} keeps to its own side`, () => {
      const strangers = product
        .filter((file) => file.path.startsWith(folder))
        .flatMap((file) =>
          file.imports
            .filter(({ target }) =>
              target.startsWith('npm:')
                ? rule.packages !== undefined && !rule.packages.test(target.slice(4))
                : !rule.own.some((prefix) => target.startsWith(prefix)),
            )
            .map(({ specifier }) => `${file.path} → ${specifier}`),
        )
      expect(strangers).toEqual([])
    })
  }

  it('only app/data and app/platform/db know the Prisma client', () => {
    const knowing = product
      .filter((file) => file.imports.some(({ target }) => target.startsWith('prisma-client/')))
      .map((file) => file.path)
      .filter((path) => !path.startsWith('app/data/') && path !== 'app/platform/db.server.ts')
    expect(knowing).toEqual([])
  })

  it('services know nothing of the web framework, so the worker can run them', () => {
    const web = product
      .filter((file) => /^app\/(services|data|domain|platform)\//.test(file.path))
      .flatMap((file) =>
        file.imports.filter(({ target }) => /^npm:(react-router|react|react-dom)/.test(target)).map(() => file.path),
      )
    expect(web).toEqual([])
  })

  it('a component never reaches the server', () => {
    const reaching = product
      .filter((file) => file.path.startsWith('app/components/'))
      .flatMap((file) =>
        file.imports
          .filter(({ specifier }) => /\.server\.tsx?$/.test(specifier))
          .map(({ specifier }) => `${file.path} → ${specifier}`),
      )
    expect(reaching).toEqual([])
  })

  it('a workflow imports its contract and the shared loop only', () => {
    const strangers = product
      .filter((file) => /^workflows\/[^/]+\/workflow\.ts$/.test(file.path))
      .flatMap((file) =>
        file.imports
          .filter(({ target }) => !/(contract|run-clock)\.ts$/.test(target) && target !== 'npm:@temporalio/workflow')
          .map(({ specifier }) => `${file.path} → ${specifier}`),
      )
    expect(strangers).toEqual([])
  })
})

describe('how files are written', () => {
  it('no file of the product is longer than 300 lines', () => {
    const long = product
      .map((file) => ({ path: file.path, lines: readFileSync(join(ROOT, file.path), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 301)
    expect(long).toEqual([])
  })

  it('names say where I/O is done: everything in data, services and platform ends in .server.ts', () => {
    const unmarked = product
      .map((file) => file.path)
      .filter((path) => /^app\/(data|services|platform)\//.test(path) && !path.endsWith('.server.ts'))
    expect(unmarked).toEqual([])
  })

  it('there is no drawer called utils, misc or helpers', () => {
    expect(
      product.map((file) => file.path).filter((path) => /(^|\/)(utils|misc|helpers|common)(\.|\/)/.test(path)),
    ).toEqual([])
  })
})
