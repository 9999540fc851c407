import type { TaskPath, TaskRecord } from '@kfp-ts/runs'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PageData } from '../src/page-data.ts'
import type { TaskNode } from '../src/view/task-tree.ts'

/** What every part of the page may ask for. */
export interface Page {
  readonly data: PageData
  readonly tree: readonly TaskNode[]
  readonly nodes: ReadonlyMap<TaskPath, TaskNode>
  readonly selected: TaskRecord | undefined
  readonly select: (path: TaskPath | undefined) => void
}

export const PageContext = createContext<Page | undefined>(undefined)

export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('A part of the page is drawn outside of it.')
  return page
}
