import { importedComponent, importedPipeline, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { say } from '../steps/words.ts'

const countWords = importedComponent({
  inputs: { text: t.string() },
  outputs: { words: t.integer() },
  yaml: `name: Count words
inputs: [{ name: Text, type: String }]
outputs: [{ name: Words, type: Integer }]
implementation:
  container:
    image: bash:5
    command: [sh, -c, 'mkdir -p "$(dirname "$1")"; printf "%s" "$0" | wc -w > "$1"', { inputValue: Text }, { outputPath: Words }]
`,
})
const repeat = importedPipeline({
  inputs: { text: t.string() },
  outputs: { said: t.string() },
  yaml: `components:
  comp-say:
    executorLabel: exec-say
    inputDefinitions: { parameters: { message: { parameterType: STRING } } }
    outputDefinitions: { parameters: { said: { parameterType: STRING } } }
deploymentSpec:
  executors:
    exec-say:
      container:
        image: bash:5
        command: [sh, -c, 'mkdir -p "$(dirname "$1")"; printf "%s %s" "$0" "$0" > "$1"']
        args: ["{{$.inputs.parameters['message']}}", "{{$.outputs.parameters['said'].output_file}}"]
pipelineInfo: { name: repeat }
root:
  dag:
    outputs: { parameters: { said: { valueFromParameter: { outputParameterKey: said, producerSubtask: say } } } }
    tasks:
      say:
        cachingOptions: { enableCache: true }
        componentRef: { name: comp-say }
        inputs: { parameters: { message: { componentInputParameter: text } } }
        taskInfo: { name: say }
  inputDefinitions: { parameters: { text: { parameterType: STRING } } }
  outputDefinitions: { parameters: { said: { parameterType: STRING } } }
schemaVersion: 2.1.0
sdkVersion: kfp-2.17.0
`,
})

/** A component of version 1 and a compiled pipeline, as steps among our own. */
export const importedYaml: Shape = {
  name: 'imported-yaml',
  pipeline: pipeline({ name: 'imported-yaml' }, () => {
    const first = say({ message: 'one two' })
    const repeated = repeat({ text: first.outputs.said })
    return countWords({ text: repeated.outputs.said })
  }),
  outputs: { words: 4 },
}
