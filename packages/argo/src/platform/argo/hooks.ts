import type { WorkflowHook } from '../workflow-settings.ts'

/** Templates of others that run when something becomes true of a task, by names of one's own; `exit` runs when the task has ended. */
export interface TaskHooks {
  readonly [name: string]: WorkflowHook
}

/** Hooks of a task with what Argo calls the task in place of `task`. */
export function hooksOf(hooks: TaskHooks, name: string): TaskHooks {
  const own = Object.entries(hooks).map(([hook, { expression, arguments: given, ...called }]) => {
    const parameters = (given?.parameters ?? []).map((parameter) => ({ ...parameter, value: named(parameter.value, name) }))
    return [
      hook,
      {
        ...called,
        ...(expression && { expression: ofTask(expression, name) }),
        ...(parameters.length > 0 && { arguments: { parameters } }),
      },
    ]
  })
  return Object.fromEntries(own) as TaskHooks
}

/** Literals, which stay, and the word. */
const word = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`|(?<![\w$.])task(?![\w$])/g

function ofTask(expression: string, name: string): string {
  return expression.replaceAll(word, (found) => (found === 'task' ? `tasks['${name}']` : found))
}

function named(text: string, name: string): string {
  return text.replaceAll(/\{\{\s*task\.status\s*\}\}/g, `{{tasks.${name}.status}}`)
}
