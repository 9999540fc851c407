export type { ModelFile, ModelRegistry, ModelVersion, NewVersion, RegisteredModel, Tags } from './model-registry.ts'
export { openRegistry } from './open-registry.ts'
export { type Registration, registerModel } from './register-model.ts'
