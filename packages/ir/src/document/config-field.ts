/** Where a platform's document says what holds for a pipeline as a whole: Kubeflow has fields for Kubernetes' alone, and refuses a file with others among them. */
export function configField(platform: string): 'pipelineConfig' | 'config' {
  return platform === 'kubernetes' ? 'pipelineConfig' : 'config'
}
