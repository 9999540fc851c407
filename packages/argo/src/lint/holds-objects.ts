/** Whether a text is YAML or JSON of Kubernetes objects, without one of Kubeflow's that carries a pipeline: one that `checkArgo` has something to say of. */
export function holdsObjects(text: string): boolean {
  if (ofArgo.test(text)) return true
  return /^\uFEFF?\s*\{/.test(text) ? inJson.test(text) && !pipelineInJson.test(text) : inYaml.test(text) && !pipelineInYaml.test(text)
}

const ofArgo = /^(?:\uFEFF?["']?|\s*\{?\s*")apiVersion["']?\s*:\s*["']?argoproj\.io\//m
const inYaml = /^\uFEFF?["']?apiVersion["']?\s*:/m
const inJson = /"apiVersion"\s*:/
/** What the reader of pipelines takes: objects of Kubeflow's, and the fields of a pipeline or of a component. */
const pipelineInYaml =
  /^["']?apiVersion["']?\s*:\s*["']?pipelines\.kubeflow\.org\/|^["']?(?:pipelineInfo|pipeline_info|pipelineSpec|pipeline_spec|root|implementation)["']?\s*:/m
const pipelineInJson = /"apiVersion"\s*:\s*"pipelines\.kubeflow\.org\/|"(?:pipelineInfo|pipeline_info|pipelineSpec|pipeline_spec|implementation)"\s*:/
