// A worker starts without the loader of its parent, so TypeScript is brought in here.
import { register } from 'tsx/esm/api'

register()
await import('./fit-in-worker.ts')
