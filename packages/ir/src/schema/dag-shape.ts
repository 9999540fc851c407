import { anything, duration, flag, int32, list, map, message, number, oneOf, type Shape, text, word } from './shape.ts'

const constant = oneOf({ constant: anything, constantValue: anything, runtimeParameter: text })

/** `InputParameterSpec`: where a parameter comes from. Platform documents use it too. */
export const inputParameter: Shape = oneOf(
  {
    runtimeValue: constant,
    componentInputParameter: text,
    taskOutputParameter: message({ producerTask: text, outputParameterKey: text }, ['producerTask', 'outputParameterKey']),
    taskFinalStatus: message({ producerTask: text }, ['producerTask']),
  },
  { parameterExpressionSelector: text },
)
const inputArtifact = oneOf({
  componentInputArtifact: text,
  taskOutputArtifact: message({ producerTask: text, outputArtifactKey: text }, ['producerTask', 'outputArtifactKey']),
})

const task = message(
  {
    taskInfo: message({ name: text }),
    inputs: message({ parameters: map(inputParameter), artifacts: map(inputArtifact) }),
    dependentTasks: list(text),
    cachingOptions: message({ enableCache: flag, cacheKey: text }),
    componentRef: message({ name: text }, ['name']),
    triggerPolicy: message({
      condition: text,
      strategy: word('TRIGGER_STRATEGY_UNSPECIFIED', 'ALL_UPSTREAM_TASKS_SUCCEEDED', 'ALL_UPSTREAM_TASKS_COMPLETED'),
    }),
    artifactIterator: message({ items: message({ inputArtifact: text }, ['inputArtifact']), itemInput: text }, ['items', 'itemInput']),
    parameterIterator: message({ items: oneOf({ raw: text, inputParameter: text }), itemInput: text }, ['items', 'itemInput']),
    retryPolicy: message({ maxRetryCount: int32, backoffDuration: duration, backoffFactor: number, backoffMaxDuration: duration }),
    iteratorPolicy: message({ parallelismLimit: int32 }),
  },
  ['componentRef'],
)

const parameterSelector = message({ producerSubtask: text, outputParameterKey: text }, ['producerSubtask', 'outputParameterKey'])
const artifactSelector = message({ producerSubtask: text, outputArtifactKey: text }, ['producerSubtask', 'outputArtifactKey'])

/** `DagSpec`: tasks, and which of their outputs leave the group. */
export const dag: Shape = message({
  tasks: map(task),
  outputs: message({
    parameters: map(oneOf({ valueFromParameter: parameterSelector, valueFromOneof: message({ parameterSelectors: list(parameterSelector) }) })),
    artifacts: map(message({ artifactSelectors: list(artifactSelector) })),
  }),
})
