import tailwindcss from '@tailwindcss/vite'
import { build } from 'vite'

/** The application's own style sheet, with its fonts beside it. */
export async function compileStyles(outDir: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    base: './',
    plugins: [tailwindcss()],
    build: {
      outDir,
      emptyOutDir: true,
      rollupOptions: { input: 'app/styles/app.css', output: { assetFileNames: 'assets/[name][extname]' } },
    },
  })
}
