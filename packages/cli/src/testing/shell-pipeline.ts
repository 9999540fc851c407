/** A compiled pipeline of one task that runs a shell script: `$0` is the parameter "name", `$1` the file of the output "greeting". */
export function shellPipeline(name: string, script: string): string {
  return `components:
  comp-greet:
    executorLabel: exec-greet
    inputDefinitions:
      parameters:
        name: { parameterType: STRING }
        times: { parameterType: NUMBER_INTEGER, defaultValue: 1, isOptional: true }
    outputDefinitions:
      parameters:
        greeting: { parameterType: STRING }
deploymentSpec:
  executors:
    exec-greet:
      container:
        image: alpine
        command: [sh, -c, ${JSON.stringify(script)}]
        args: ["{{$.inputs.parameters['name']}}", "{{$.outputs.parameters['greeting'].output_file}}", "{{$.inputs.parameters['times']}}"]
pipelineInfo:
  name: ${name}
root:
  dag:
    outputs:
      parameters:
        greeting:
          valueFromParameter: { outputParameterKey: greeting, producerSubtask: greet }
    tasks:
      greet:
        cachingOptions: { enableCache: true }
        componentRef: { name: comp-greet }
        inputs:
          parameters:
            name: { componentInputParameter: name }
            times: { componentInputParameter: times }
        taskInfo: { name: greet }
  inputDefinitions:
    parameters:
      name: { parameterType: STRING }
      times: { parameterType: NUMBER_INTEGER, defaultValue: 1, isOptional: true }
  outputDefinitions:
    parameters:
      greeting: { parameterType: STRING }
schemaVersion: 2.1.0
sdkVersion: kfp-2.17.0
`
}
