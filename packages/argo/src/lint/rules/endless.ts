import { problem } from '../../codes.ts'
import { callsIn } from '../document/calls-in.ts'
import type { Base } from '../document/library.ts'
import type { Call, Template } from '../document/workflow.ts'
import { isExpanded } from '../scope/item-names.ts'

/** Templates that call themselves do so under a condition: Argo ends a workflow of more than 100 templates in each other. */
export function checkEndless({ spec: { templates = [] }, path, report }: Base): void {
  const called = new Map(templates.map((template) => [template.name ?? '', alwaysCalled(template)]))
  const reported = new Set<string>()
  templates.forEach(({ name = '' }, index) => {
    const circle = reported.has(name) ? [] : circleFrom(name, called)
    circle.forEach((one) => reported.add(one))
    if (circle.length > 0) report(problem('KF3983', [[...circle, name].join(', ')]), [...path, index])
  })
}

type Called = ReadonlyMap<string, readonly string[]>

function alwaysCalled(template: Template): readonly string[] {
  return callsIn(template, []).flatMap(({ call }) => (isSure(call) && call.template ? [call.template] : []))
}

/** Results that a task waits for may never come. */
function isSure(call: Call): boolean {
  return !call.when && !isExpanded(call) && !/[.!|]/.test(call.depends ?? '')
}

/** The templates from one to itself again; none where there is no such way. */
function circleFrom(start: string, called: Called): readonly string[] {
  const before = new Map<string, string>()
  const open = [start]
  for (let name = open.shift(); name !== undefined; name = open.shift()) {
    for (const next of called.get(name) ?? []) {
      if (next === start) return wayTo(name, before)
      if (before.has(next)) continue
      before.set(next, name)
      open.push(next)
    }
  }
  return []
}

function wayTo(end: string, before: ReadonlyMap<string, string>): readonly string[] {
  const way: string[] = []
  for (let name: string | undefined = end; name !== undefined; name = before.get(name)) way.unshift(name)
  return way
}
