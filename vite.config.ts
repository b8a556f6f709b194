import { fileURLToPath } from 'node:url'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

const WEB_MESSAGES = fileURLToPath(new URL('.local/generated/i18n-web', import.meta.url))

export default defineConfig(({ command }) => ({
  plugins: [
    tailwindcss(),
    reactRouter(),
    // A build finds the messages compiled (tools/compile/compile-messages); only the development server watches them.
    ...(command === 'serve'
      ? [
          paraglideVitePlugin({
            project: './project.inlang',
            outdir: './.local/generated/i18n',
            strategy: ['cookie', 'baseLocale'],
            cookieName: 'locale',
            outputStructure: 'locale-modules',
          }),
        ]
      : []),
  ],
  resolve: {
    alias: command === 'build' ? [{ find: /^#i18n\//, replacement: `${WEB_MESSAGES}/` }] : [],
  },
  environments: {
    ssr: { build: { rollupOptions: { input: './app/server.ts' } } },
  },
}))
