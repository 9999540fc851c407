/** What the rules find in a recorded graph. */
export const ruleCodes = {
  KF2001: {
    message: (output: string, task: string): string => `Output "${output}" of ${task} is used outside the loop that makes it.`,
    hint: (): string => "return it from the loop's body and use the loop's outputs; there it is a list with one entry per turn.",
  },
  KF2002: {
    message: (output: string, task: string): string => `Output "${output}" of ${task} is used outside the branch that makes it.`,
    hint: (): string => 'return it from every branch, close them with otherwise(...), and use the outputs of the whole.',
  },
  KF2003: {
    message: (output: string, task: string): string => `Output "${output}" of ${task} is used outside the exit handler that makes it.`,
    hint: (): string => "move what uses it into the exit handler's body.",
  },
  KF2004: {
    message: (what: string): string => `${what} uses the item of a loop outside that loop.`,
    hint: (): string => "move the call into the loop's body.",
  },
  KF2005: {
    message: (what: string): string => `${what} uses a final status where there is none yet.`,
    hint: (): string => "use it in the exit handler's second function, or in a task with { ignoreUpstreamFailure: true }.",
  },
  KF2006: {
    message: (task: string, before: string, scope: string): string =>
      `Option "after" of ${task} names ${before}, which lies in ${scope} that may be left without running it.`,
    hint: (_task: string, _before: string, scope: string): string =>
      `name the whole in "after" instead: what ${scope === 'an exit handler' ? 'exitHandler(...)' : 'when(...).otherwise(...)'} gives back.`,
  },
  KF2010: {
    message: (body: string, output: string, what: string): string => `The body of ${body} returns ${what} as "${output}".`,
    hint: (): string => 'only whole outputs of tasks in that body can be returned: pass it through a component.',
  },
  KF2011: {
    message: (what: string, misfit: string): string => `${what} does not fit its type: ${misfit}.`,
    hint: (): string => 'change the value, or the type of the input.',
  },
  KF2012: {
    message: (): string => 'The list of parallelFor is empty.',
    hint: (): string => 'write at least one item, or take the list from an input or a task.',
  },
  KF2013: {
    message: (one: string, other: string): string => `The list of parallelFor mixes kinds: ${one} and ${other}.`,
    hint: (): string => 'give all items one type; structs have the same fields everywhere.',
  },
  KF2014: {
    message: (count: string): string => `The second function of exitHandler records ${count}.`,
    hint: (): string => 'let it call exactly one component or pipeline; put several steps into a pipeline and call that.',
  },
  KF2015: {
    message: (what: string): string => `${what} is an output of another task, but the task of an exit handler cannot wait for one.`,
    hint: (): string =>
      'use pipeline inputs, constants, the status, and what is made outside the loop, branch or exit handler that this one stands in.',
  },
  KF2020: {
    message: (name: string): string => `"${name}" is no name for a pipeline.`,
    hint: (): string => 'use small letters, digits and hyphens, a letter or digit first, at most 128 characters; what people see is displayName.',
  },
  KF2021: {
    message: (name: string): string => `"${name}" is no name for a component.`,
    hint: (): string => 'use letters, digits and hyphens, a letter first, at most 128 characters.',
  },
  KF2022: {
    message: (what: string, name: string, owner: string): string => `"${name}" is no name for ${what} of ${owner}.`,
    hint: (): string => 'use letters, digits and _, a letter first.',
  },
  KF2023: {
    message: (image: string, task: string): string =>
      `Image "${image}" of task "${task}" has the tag "latest", which means another image every week.`,
    hint: (): string => 'name a version or a digest.',
  },
  KF2024: {
    message: (task: string): string => `Option "after" stands on ${task}, which is the task of an exit handler.`,
    hint: (): string => 'take it away: the task waits for everything in the first function, and for nothing else.',
  },
  KF2025: {
    message: (body: string): string => `The body of ${body} records no task.`,
    hint: (): string => 'call a component in it, or leave the whole out.',
  },
  KF2026: {
    severity: 'warning',
    message: (pipeline: string, options: string): string => `Pipeline "${pipeline}" is called in another pipeline, which ignores its own ${options}.`,
    hint: (): string => 'say it in the pipeline that is compiled, the outermost one.',
  },
  KF2027: {
    message: (what: string, pipeline: string): string => `${what}, but pipeline "${pipeline}" has no workspace.`,
    hint: (_what: string, pipeline: string): string =>
      `ask for one: pipeline({ name: '${pipeline}', platform: [kubernetes.workspace({ size: '10Gi' })] }).`,
  },
  KF2029: {
    message: (what: string, input: string): string => `${what} is required, but input "${input}" of the pipeline may be left out.`,
    hint: (_what: string, input: string): string => `give "${input}" a default, or let the component do without: { optional: true }.`,
  },
  KF2028: {
    message: (task: string): string => `Option "after" of ${task} names a when(...) that was not closed before it.`,
    hint: (): string => 'close it with otherwise(...) and name what that gives back: what waits for a branch is left out together with it.',
  },
} as const
