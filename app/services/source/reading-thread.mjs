// A thread does not inherit the loader of the process: it registers its own before it loads what is written in TypeScript.
import { register } from 'tsx/esm/api'

register()
await import('./reading-thread.server.ts')
