import type { IrDocument } from './document/document.ts'

/** A sound pipeline with a bit of everything, for tests to spoil: `a` makes a word, a loop says it, `b` takes what the loop gathered. */
export const smallText = `
pipelineInfo:
  name: small
schemaVersion: 2.1.0
sdkVersion: kfp-ts-0.1.0
components:
  comp-a:
    executorLabel: exec-a
    inputDefinitions:
      parameters:
        count:
          parameterType: NUMBER_INTEGER
          defaultValue: 3
          isOptional: true
    outputDefinitions:
      artifacts:
        file:
          artifactType:
            schemaTitle: system.Dataset
            schemaVersion: 0.0.1
      parameters:
        words:
          parameterType: LIST
  comp-b:
    executorLabel: exec-b
    inputDefinitions:
      artifacts:
        file:
          artifactType:
            schemaTitle: system.Dataset
            schemaVersion: 0.0.1
      parameters:
        said:
          parameterType: LIST
  comp-for-loop-1:
    dag:
      outputs:
        parameters:
          pipelinechannel--say-said:
            valueFromParameter:
              outputParameterKey: said
              producerSubtask: say
      tasks:
        say:
          cachingOptions:
            enableCache: true
          componentRef:
            name: comp-say
          inputs:
            parameters:
              word:
                componentInputParameter: pipelinechannel--a-words-loop-item
          taskInfo:
            name: say
    inputDefinitions:
      parameters:
        pipelinechannel--a-words:
          parameterType: LIST
        pipelinechannel--a-words-loop-item:
          parameterType: STRING
    outputDefinitions:
      parameters:
        pipelinechannel--say-said:
          parameterType: LIST
  comp-say:
    executorLabel: exec-say
    inputDefinitions:
      parameters:
        word:
          parameterType: STRING
    outputDefinitions:
      parameters:
        said:
          parameterType: STRING
deploymentSpec:
  executors:
    exec-a:
      container:
        image: busybox:1
    exec-b:
      container:
        image: busybox:1
        args:
        - '{{$.inputs.parameters[''said'']}}'
    exec-say:
      container:
        image: busybox:1
        resources:
          accelerator:
            count: '1'
            type: nvidia.com/gpu
root:
  inputDefinitions:
    parameters:
      mode:
        parameterType: STRING
  dag:
    tasks:
      a:
        componentRef:
          name: comp-a
        inputs:
          parameters:
            count:
              runtimeValue:
                constant: 2
        taskInfo:
          name: a
      b:
        componentRef:
          name: comp-b
        dependentTasks:
        - a
        - for-loop-1
        inputs:
          artifacts:
            file:
              taskOutputArtifact:
                outputArtifactKey: file
                producerTask: a
          parameters:
            said:
              taskOutputParameter:
                outputParameterKey: pipelinechannel--say-said
                producerTask: for-loop-1
            pipelinechannel--mode:
              componentInputParameter: mode
        retryPolicy:
          backoffDuration: 30s
          maxRetryCount: 2
        triggerPolicy:
          condition: inputs.parameter_values['pipelinechannel--mode'] == 'x'
      for-loop-1:
        componentRef:
          name: comp-for-loop-1
        dependentTasks:
        - a
        inputs:
          parameters:
            pipelinechannel--a-words:
              taskOutputParameter:
                outputParameterKey: words
                producerTask: a
        parameterIterator:
          itemInput: pipelinechannel--a-words-loop-item
          items:
            inputParameter: pipelinechannel--a-words
---
platforms:
  kubernetes:
    deploymentSpec:
      executors:
        exec-a:
          pvcMount:
          - mountPath: /data
            pvcNameParameter:
              runtimeValue:
                constant: my-claim
`.trimStart()

/** A document to change at will. */
export interface Loose {
  [key: string]: any // any: tests write into the document what its type forbids
}
export function spoiled(document: IrDocument | undefined, spoil: (document: Loose) => void): IrDocument {
  // Not `structuredClone`, which keeps what two parts share.
  const copy = JSON.parse(JSON.stringify(document)) as Loose
  spoil(copy)
  return copy as unknown as IrDocument
}
