"""The twin of packages/test-kit/src/shapes/imported-yaml.ts."""
from typing import NamedTuple

from kfp import components, dsl
from steps import say

count_words = components.load_component_from_text('''name: Count words
inputs: [{ name: Text, type: String }]
outputs: [{ name: Words, type: Integer }]
implementation:
  container:
    image: bash:5
    command: [sh, -c, 'mkdir -p "$(dirname "$1")"; printf "%s" "$0" | wc -w > "$1"', { inputValue: Text }, { outputPath: Words }]
''')
repeat = components.load_component_from_text('''components:
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
''')

Outputs = NamedTuple('Outputs', [('words', int)])


@dsl.pipeline(name='imported-yaml')
def pipeline() -> Outputs:
    first = say(message='one two')
    repeated = repeat(text=first.outputs['said'])
    return Outputs(words=count_words(text=repeated.outputs['said']).outputs['words'])
