// A door of its own: who only compiles does not load what builds images.
export { type BuildOrder, buildImages, type BuildStep, type BuiltImage, type BuiltImages } from './images/build-images.ts'
export { bodyRecipe, componentRecipe, type ImageRecipe, modelServerRecipe } from './images/image-recipe.ts'
export { type LockedImage, pinned } from './images/images-lock.ts'
export { type Target, targets } from './images/needed-files.ts'
export { type Project, projectOf } from './project.ts'
export { defaultImagePrefix, readSettings, type Settings } from './project-config.ts'
