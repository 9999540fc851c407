export { type Room, rooms, root } from './repository.ts'
