import type { TaskPath } from '@kfp-ts/runs'
import type { ComponentChildren, ComponentType } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { PageData } from '../src/page-data.ts'
import { withConditionTitles } from '../src/view/condition-titles.ts'
import { taskTree } from '../src/view/task-tree.ts'
import type { TaskNode } from '../src/view/task-tree.ts'
import { useAddress } from './address.ts'
import type { View } from './address.ts'
import { GraphView } from './graph/graph-view.tsx'
import { Header } from './header.tsx'
import { PageContext } from './page-context.ts'
import type { Page } from './page-context.ts'
import { ResultsView } from './results/results-view.tsx'
import { Tabs } from './tabs.tsx'
import { TaskPanel } from './panel/task-panel.tsx'
import { TimelineView } from './timeline/timeline-view.tsx'
import { useLiveReload } from './live-reload.ts'
import { ValuesView } from './values/values-view.tsx'

const shown: Readonly<Record<View, ComponentType>> = { graph: GraphView, timeline: TimelineView, results: ResultsView, values: ValuesView }

export function App({ data }: { readonly data: PageData }): ComponentChildren {
  const [address, go] = useAddress()
  const tree = useMemo(() => taskTree(withConditionTitles(data.run.tasks, data.plans)), [data])
  const nodes = useMemo(() => nodesByPath(tree), [tree])
  const selected = address.task === undefined ? undefined : nodes.get(address.task)?.task
  const select = (task: TaskPath | undefined): void => go({ view: address.view, ...(task !== undefined && { task }) })
  const page: Page = { data, tree, nodes, selected, select }
  useEscape(() => {
    if (selected) select(undefined)
  })
  useLiveReload(data.run.state === 'running' && data.subject === 'run')
  const Content = shown[address.view]
  return (
    <PageContext.Provider value={page}>
      <div class={`page subject-${data.subject}`}>
        <Header />
        <Tabs view={address.view} onSelect={(view) => go({ ...address, view })} />
        <div class="body">
          <main>
            <div id="view" role="tabpanel" aria-labelledby={`tab-${address.view}`}>
              <Content />
            </div>
          </main>
          {selected && <TaskPanel key={selected.path} task={selected} />}
        </div>
      </div>
    </PageContext.Provider>
  )
}

function nodesByPath(tree: readonly TaskNode[]): ReadonlyMap<TaskPath, TaskNode> {
  const all = (nodes: readonly TaskNode[]): readonly TaskNode[] => nodes.flatMap((node) => [node, ...all(node.children)])
  return new Map(all(tree).map((node) => [node.task.path, node]))
}

function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onEscape()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
