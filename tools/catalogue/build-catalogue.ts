import { mkdir, writeFile } from 'node:fs/promises'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { overwriteGetLocale } from '#i18n/runtime.js'
import { CATALOGUE } from './catalogue.ts'
import { CataloguePage } from './catalogue-page.tsx'
import { compileStyles } from './compile-styles.ts'

const OUT = '.local/catalogue'

/** Every component with example data, as plain files to look at: `.local/catalogue/index.html`. */
await mkdir(OUT, { recursive: true })
await compileStyles(OUT)
for (const locale of ['vi', 'en'] as const) {
  overwriteGetLocale(() => locale)
  for (const entry of CATALOGUE) {
    const html = renderToStaticMarkup(createElement(CataloguePage, { entry, locale }))
    await writeFile(`${OUT}/${entry.name}${locale === 'vi' ? '' : '.en'}.html`, `<!doctype html>${html}`)
  }
}
const links = CATALOGUE.map(
  ({ name }) => `<li><a href="${name}.html">${name}</a> <a href="${name}.en.html">en</a></li>`,
)
await writeFile(
  `${OUT}/index.html`,
  `<!doctype html><meta charset="utf-8"><title>Catalogue</title><ul>${links.join('')}</ul>`,
)
console.log(`${CATALOGUE.length} pages in ${OUT}/index.html`)
