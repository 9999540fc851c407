import { type Argument, makeTask, type Ports, type RecordedCall, type Task, typeDataOf } from '@kfp-ts/component'
import type { Position } from '@kfp-ts/diagnostics'
import { calleeOf } from './callee.ts'
import { problem } from './codes.ts'
import type { Arguments } from './graph.ts'
import { readOptions } from './options/read-options.ts'
import { nextId, noteOnce, type Recording } from './recording.ts'
import { toInput } from './to-argument.ts'

/** Puts a task into the open body. What types cannot refuse (spreads, shared constants) becomes a finding. */
export function recordTask(recording: Recording, { definition, inputs, options, position }: RecordedCall): Task<unknown> {
  const { name } = definition
  if (definition.kind === 'document') noteOnce(recording, definition.findings)
  const id = nextId(recording)
  const call: Call = { recording, task: name, position }
  const taskInputs = readInputs(definition.inputs, inputs, call)
  recording.nodes.push({
    kind: 'task',
    id,
    callee: calleeOf(definition),
    inputs: taskInputs,
    options: readOptions(options, { ...call, kind: definition.kind === 'document' && definition.runs === 'tasks' ? 'pipeline' : definition.kind }),
    position,
  })
  return makeTask(id, outputTypes(definition.outputs), recording.token)
}

type Types = Parameters<typeof makeTask>[1]
const known = new WeakMap<Ports, Types>()

/** The same object for every call of a component. */
function outputTypes(outputs: Ports): Types {
  const before = known.get(outputs)
  if (before !== undefined) return before
  const types = Object.fromEntries(Object.entries(outputs).map(([output, port]) => [output, typeDataOf(port)]))
  known.set(outputs, types)
  return types
}

interface Call {
  readonly recording: Recording
  readonly task: string
  readonly position: Position | undefined
}
function readInputs(ports: Ports, given: object, { recording, task, position }: Call): Arguments {
  const read: Record<string, Argument> = {}
  for (const [input, value] of Object.entries(given)) {
    if (!Object.hasOwn(ports, input)) {
      recording.findings.push(problem('KF1030', [task, input, Object.keys(ports).join(', ') || 'none'], { position }))
    } else if (value !== undefined) {
      const argument = toInput(value, { recording, what: `Input "${input}" of task "${task}"`, position })
      if (argument !== undefined) read[input] = argument
    }
  }
  for (const [input, { presence }] of Object.entries(ports)) {
    const missing = presence === 'required' && (given as Record<string, unknown>)[input] === undefined
    if (missing) recording.findings.push(problem(Object.hasOwn(given, input) ? 'KF1065' : 'KF1031', [task, input], { position }))
  }
  return read
}
