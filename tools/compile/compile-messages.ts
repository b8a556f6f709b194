import { join } from 'node:path'
import { compile } from '@inlang/paraglide-js'
import { CHECKOUT_ROOT } from '../process/checkout-root.ts'
import { makeWhenChanged } from './make-when-changed.ts'

/**
 * The messages as functions; cookie, then Vietnamese. In two forms: for programs and tests a file a language, because a
 * file a message takes them seconds to load; for the scripts of pages a file a message, so that each page's holds what it shows.
 */
const FORMS = {
  messages: { folder: '.local/generated/i18n', outputStructure: 'locale-modules' },
  'web-messages': { folder: '.local/generated/i18n-web', outputStructure: 'message-modules' },
} as const

export const compileMessages = (name: keyof typeof FORMS): Promise<boolean> =>
  makeWhenChanged({
    name,
    inputs: [
      'app/messages',
      'project.inlang/settings.json',
      'node_modules/@inlang/paraglide-js/package.json',
      'tools/compile/compile-messages.ts',
    ],
    output: `${FORMS[name].folder}/messages.js`,
    make: async () => {
      const { folder, outputStructure } = FORMS[name]
      await compile({
        project: join(CHECKOUT_ROOT, 'project.inlang'),
        outdir: join(CHECKOUT_ROOT, folder),
        strategy: ['cookie', 'baseLocale'],
        cookieName: 'locale',
        outputStructure,
      })
    },
  })
