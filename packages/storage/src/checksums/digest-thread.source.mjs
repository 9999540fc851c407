// Where sources run as they are, as in our tests, their loader has to be registered in each thread anew: Node 20 does not hand it on.
import { register } from 'tsx/esm/api'

register()
await import('./digest-thread.ts')
