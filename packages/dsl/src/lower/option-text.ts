import type { Argument } from '@kfp-ts/component'
import { problem } from '../codes.ts'
import { inputsOf } from '../inputs-of.ts'
import { sourceOf } from './source-of.ts'
import { constant, placeholderFor, type StepInputs } from './step-inputs.ts'

/** The text of an option: what was written down, or a placeholder for what is known only at run time. */
export interface OptionText {
  readonly text: string
  readonly isKnown: boolean
}

/** A value from elsewhere becomes an input of the task under the option's name, as the Python SDK does it. */
export function optionText(inputs: StepInputs, option: string, argument: Argument): OptionText {
  if ('literal' in argument) return { text: String(argument.literal), isKnown: true }
  const { plan, step, diagnostics } = inputs
  if (argument.reference.kind === 'text') {
    // The backend fills a placeholder only where it is the whole option.
    diagnostics.push(problem('KF3401', [option, step.name], { position: step.node.position }))
    return { text: '', isKnown: false }
  }
  const text = placeholderFor(inputs, sourceOf(plan, argument.reference))
  // Nobody reads it, so it must not take the place of an input that the component has under this name; in the Python SDK it does.
  if (!Object.hasOwn(inputsOf(step.node.callee), option)) inputs.parameters[option] = constant(text)
  return { text, isKnown: false }
}
