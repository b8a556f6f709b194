import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

export default defineConfig(({ command }) => ({
  plugins: [
    tailwindcss(),
    reactRouter(),
    // A build finds the messages compiled (tools/start/generate); only the development server watches them.
    ...(command === 'serve'
      ? [
          paraglideVitePlugin({
            project: './project.inlang',
            outdir: './.local/generated/i18n',
            strategy: ['cookie', 'baseLocale'],
            cookieName: 'locale',
          }),
        ]
      : []),
  ],
  environments: {
    ssr: { build: { rollupOptions: { input: './app/server.ts' } } },
  },
}))
