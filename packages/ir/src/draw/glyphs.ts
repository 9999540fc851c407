import type { TaskKind } from '../walk/task-tree.ts'

/** What stands in the icon of each kind of task: the `d` of a path in a square of 16. */
export const glyphs: { readonly [Kind in TaskKind]: string } = {
  container: 'M8 2.2 13 5v6L8 13.8 3 11V5zM3 5l5 2.9L13 5M8 7.9v5.9',
  importer: 'M8 2.5v7M5 6.8 8 9.8l3-3M3 11v2.2h10V11',
  pipeline: 'M3 3h4v4H3zM9 9h4v4H9zM7 5h4v4',
  loop: 'M12.6 6.2A5 5 0 0 0 3.2 7M3.4 9.8a5 5 0 0 0 9.4-.8M12.9 3v3.3H9.6M3.1 13V9.7h3.3',
  branch: 'M8 2.5 13.5 8 8 13.5 2.5 8zM6.3 8.2l1.2 1.3 2.2-2.7',
  branches: 'M8 2.5v4M8 6.5 3.8 11v2.5M8 6.5l4.2 4.5v2.5',
  'exit-handler': 'M4 13.5v-11h7.5L9.8 5.4l1.7 2.9H4',
}
