import { version } from '@kfp-ts/component'
import { type Diagnostic, plainPosition, type Position } from '@kfp-ts/diagnostics'
import { backendLimits, configField, type IrDocument, type Path, type PlatformSpec, type PositionOf } from '@kfp-ts/ir'
import type { Graph } from '../graph.ts'
import { threadAfter } from './after.ts'
import { assemble } from './assemble.ts'
import type { Assembly, Place } from './assembly.ts'
import type { FilledStep } from './assemble-step.ts'
import { defaultsInWords, documentParts } from './document-parts.ts'
import { type Bodies, type Containers, containersOf, executorOf } from './executor.ts'
import type { Step } from './group.ts'
import type { Lowered } from './merge.ts'
import { planGraph } from './plan-graph.ts'
import type { Plan } from './planning.ts'
import { sourceOf } from './source-of.ts'
import { fillInput, startInputs } from './step-inputs.ts'
import { surfaceAs } from './surface.ts'
import { threadBranches, threadLoop } from './thread-groups.ts'
import { withoutOmitted } from './without-omitted.ts'

/** A pipeline as a file, and where its author wrote what. */
export interface LowerResult {
  readonly document: IrDocument
  readonly positions: PositionOf
  /** KF34xx: what no file can say. KF35xx, as errors: what KFP 2.17 refuses or runs wrongly; local runs and Argo need not care. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Turns a recorded pipeline, which the rules have found right, into Kubeflow's IR: the same graph and bodies give the same document.
 * Names, suffixes and the threading of data are those of the Python SDK.
 */
export function lower(graph: Graph, bodies: Bodies): LowerResult {
  const lowering: Lowering = { containers: containersOf(bodies), diagnostics: [] }
  const { assembly, root } = lowerGraph(lowering, graph)
  const document: IrDocument = {
    spec: {
      pipelineInfo: pipelineInfo(graph),
      schemaVersion: '2.1.0',
      sdkVersion: `kfp-ts-${version}`,
      ...(graph.root !== undefined && { defaultPipelineRoot: graph.root }),
      ...(Object.keys(assembly.components).length > 0 && { components: assembly.components }),
      ...(Object.keys(assembly.executors).length > 0 && { deploymentSpec: { executors: assembly.executors } }),
      root,
    },
    platforms: platformDocuments(assembly, graph),
  }
  const positions = positionsOf(assembly.places, graph.position)
  const limits = backendLimits(document, positions).map((limit): Diagnostic => (isEstimate(limit) ? limit : { ...limit, severity: 'error' }))
  return { document, positions, diagnostics: [...lowering.diagnostics, ...limits] }
}

/** How much of a run its commands take: a list known only at run time counts as ten turns, and not every cluster keeps a run in one object. */
function isEstimate({ code }: Diagnostic): boolean {
  return code === 'KF3519'
}

interface Lowering {
  readonly containers: Containers
  readonly diagnostics: Diagnostic[]
}

function pipelineInfo({ name, displayName, description }: Graph): IrDocument['spec']['pipelineInfo'] {
  return { name, ...(displayName !== undefined && { displayName }), ...(description !== undefined && { description }) }
}

/** By platform: what it is to do for each executor, and for the run as a whole. */
function platformDocuments({ platforms }: Assembly, { platform: settings = [] }: Graph): IrDocument['platforms'] {
  const documents: { [platform: string]: PlatformSpec } = {}
  for (const [platform, executors] of Object.entries(platforms)) documents[platform] = { deploymentSpec: { executors } }
  for (const { platform, fragment } of settings) {
    documents[platform] = { ...documents[platform], [configField(platform)]: fragment }
  }
  return documents
}

function lowerGraph(lowering: Lowering, graph: Graph): Lowered {
  const plan = planGraph(graph)
  const steps = new Map<Step, FilledStep>()
  // In the order of recording, so that a name that must give way to another is always the later one.
  for (const [node, member] of [...plan.members].toSorted(([one], [other]) => one - other)) {
    if (member.kind === 'step') steps.set(member, fillStep(lowering, plan, member))
    else if (member.kind === 'loop') threadLoop(plan, member)
    else threadBranches(plan, node)
  }
  for (const [name, reference] of Object.entries(graph.outputs)) surfaceAs(plan.root, name, sourceOf(plan, reference))
  return assemble(plan, steps)
}

function fillStep(lowering: Lowering, plan: Plan, step: Step): FilledStep {
  const inputs = startInputs(plan, step)
  const { callee } = step.node
  for (const [name, argument] of Object.entries(step.node.inputs)) fillInput(inputs, name, argument)
  if (callee.kind === 'container') fillDefaults(inputs, callee.container.inputs)
  if (callee.kind === 'document') fillDefaults(inputs, defaultsInWords(callee.document))
  const executor = executorOf(inputs, lowering.containers)
  threadAfter(plan, step)
  lowering.diagnostics.push(...inputs.diagnostics)
  return { inputs, executor, nested: nestedIn(lowering, step.node) }
}
function nestedIn(lowering: Lowering, { callee, inputs }: Step['node']): Lowered | undefined {
  if (callee.kind === 'pipeline') return withoutOmitted(lowerGraph(lowering, callee.graph), inputs)
  const parts = callee.kind === 'document' ? documentParts(callee.document.callable) : undefined
  return parts && withoutOmitted(parts, inputs)
}
/** KFP 2.17 fills the words of a container before it adds defaults, so a default that is used is written on the task. */
function fillDefaults(inputs: ReturnType<typeof startInputs>, ports: Graph['inputs']): void {
  for (const [name, port] of Object.entries(ports)) {
    if (port.presence === 'defaulted' && inputs.step.node.inputs[name] === undefined) fillInput(inputs, name, { literal: port.default })
  }
}

/** The place of a part of the file, or of the nearest part around it that has one. */
function positionsOf(places: readonly Place[], whole: Position | undefined): PositionOf {
  let known: ReadonlyMap<string, Position | undefined> | undefined
  return (path: Path) => {
    // Made when a problem asks: most pipelines have none.
    known ??= new Map(places.map(([at, position]) => [JSON.stringify(at), position]))
    for (let length = path.length; length > 0; length -= 1) {
      const position = known.get(JSON.stringify(path.slice(0, length)))
      if (position !== undefined) return plainPosition(position)
    }
    return whole && plainPosition(whole)
  }
}
