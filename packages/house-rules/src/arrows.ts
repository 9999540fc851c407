import type { Room } from './repository.ts'

/**
 * Who may import whom. Everyone may import `diagnostics`, so it is named nowhere.
 * `private` rooms (`house-rules`, `conformance`) are not part of what users install and are not listed.
 */
export const arrows: { readonly [room: string]: readonly string[] } = {
  diagnostics: [],
  ir: [],
  component: [],
  dsl: ['component', 'ir'],
  kubernetes: ['component'],
  bundle: ['component', 'dsl', 'ir', 'runtime'],
  argo: ['component', 'ir'],
  runtime: ['component'],
  runs: [],
  storage: [],
  local: ['ir', 'runs', 'runtime', 'storage'],
  viewer: ['ir', 'runs'],
  images: [],
  training: ['images'],
  evaluation: [],
  tuning: [],
  tracking: ['storage'],
  serving: ['images', 'storage', 'tracking'],
  deploy: ['serving', 'tracking'],
  cli: ['ir', 'argo', 'component', 'dsl', 'kubernetes', 'bundle', 'runtime', 'runs', 'local', 'viewer'],
  'kfp-ts': ['component', 'dsl', 'kubernetes', 'bundle', 'cli', 'ir', 'argo', 'runtime', 'local', 'runs'],
}

/** What a reusable step may import; never the compiler. */
export const stepArrows: readonly string[] = ['component', 'images', 'training', 'evaluation', 'tuning', 'tracking', 'storage', 'serving', 'deploy']

/** Rooms a pipeline author gets without asking (`npm i kfp-ts`); they stay free of anything heavy. */
export const heavyRooms: readonly string[] = ['images', 'training', 'evaluation', 'tuning', 'serving', 'tracking', 'deploy']

/** Whether the table lets one room import another. */
export function mayDependOn(room: Room, other: Room): boolean {
  const name = other.folder.replace(/^packages\//, '')
  const allowed = room.folder.startsWith('components/') ? stepArrows : (arrows[room.folder.replace(/^packages\//, '')] ?? [])
  return name === 'diagnostics' || allowed.includes(name)
}
