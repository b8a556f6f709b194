import { buildApp } from '../compile/build-app.ts'
import { generate } from '../compile/generate.ts'
import { createProgress } from '../process/progress.ts'

/** `npm run build`: what web and worker run in a real installation. */
const progress = createProgress()
await progress.step('Mã sinh tự động', generate)
await progress.step('Dựng ứng dụng', buildApp)
