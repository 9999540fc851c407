// Wiring mistakes. Each must be an error; what tsc says is in mistakes.golden.txt (UPDATE_GOLDEN=1 writes it anew).
import { equals, exitHandler, greaterThan, importer, parallelFor, pipeline, t, text, when } from 'kfp-ts'
import { deploy, notify, planTrials, preprocess, report, selectBest, trainClassifier } from './surface-crack.test-d.ts'
import { fit, fitOnce } from './tour.test-d.ts'

const search = { rate: 0.1, layers: [8], stop: { patience: 2 } }
const inputs = {
  images: t.string(),
  epochs: t.integer(),
  threshold: t.double(),
  fast: t.boolean(),
  base: t.model({ optional: true }),
  data: t.dataset(),
}

// ---- inputs
export const inputMistakes = pipeline({ name: 'input-mistakes', inputs }, ({ images, epochs, threshold, base, data }) => {
  const prepared = preprocess({ images })
  const trained = trainClassifier({ data })
  // @ts-expect-error 1. an artifact of another type
  trainClassifier({ data: trained.outputs.model })
  // @ts-expect-error 2. a required input is left out
  trainClassifier({ epochs: 3 })
  // @ts-expect-error 3. a misspelled optional input
  trainClassifier({ data, epocs: 3 })
  // @ts-expect-error 4. a literal of the wrong type
  preprocess({ images: 42 })
  // @ts-expect-error 5. an output of the wrong type where a default exists
  trainClassifier({ data, epochs: threshold })
  // @ts-expect-error 6. a misspelled output
  deploy({ model: trained.outputs.modl })
  // @ts-expect-error 7. the task instead of its output
  trainClassifier({ data: prepared })
  // @ts-expect-error 8. a path instead of an artifact
  deploy({ model: 's3://models/best' })
  // @ts-expect-error 9. all inputs forgotten
  trainClassifier()
  // @ts-expect-error 10. an optional input of the pipeline into a required one of a task
  deploy({ model: base })
  // @ts-expect-error 11. a word that is not one of the choices
  fit({ data, search, optimizer: 'adma' })
  // @ts-expect-error 12. any string where one of a few is wanted
  fit({ data, search, optimizer: images })
  // @ts-expect-error 13. a struct without one of its fields
  fit({ data, search: { rate: 0.1, layers: [8] } })
  // @ts-expect-error 14. a wrong value deep in a struct
  fit({ data, search: { ...search, stop: { patience: 'two' } } })
  // @ts-expect-error 15. an optional field of a struct, selected
  trainClassifier({ data, epochs: fit({ data, search }).outputs.chosen.seed })
  // @ts-expect-error 16. a list written down where artifacts are listed
  selectBest({ models: [trained.outputs.model], scores: [0.5] })
  // @ts-expect-error 17. a file inside text
  preprocess({ images: text`${data}/train` })
  // @ts-expect-error 18. an input given to a nested pipeline that it does not have
  fitOnce({ data, epochs })
  // @ts-expect-error 19. a value of the plain language read from an output
  planTrials({ budget: epochs.value })
  // @ts-expect-error 20. an importer of something that is not a file
  importer({ uri: images, type: t.string() })
})

// ---- loops, branches, exit handlers
export const flowMistakes = pipeline({ name: 'flow-mistakes', inputs }, ({ images, epochs, threshold, fast, data }) => {
  const trials = planTrials({ budget: epochs })
  const trained = parallelFor(trials.outputs.trials, (trial) => trainClassifier({ data, learningRate: trial.learningRate }))
  // @ts-expect-error 21. fan-in forgotten: a list where one is wanted
  deploy({ model: trained.outputs.model })
  // @ts-expect-error 22. one where a list is wanted
  selectBest({ models: trainClassifier({ data }).outputs.model, scores: trained.outputs.accuracy })
  // @ts-expect-error 23. a loop over something that is no list
  parallelFor(data, (item) => trainClassifier({ data: item }))
  // @ts-expect-error 24. a field the loop's item does not have
  parallelFor(trials.outputs.trials, (trial) => trainClassifier({ data, learningRate: trial.learnRate }))
  // @ts-expect-error 25. an async body, as an expression
  parallelFor([0.1, 0.2], async (learningRate) => trainClassifier({ data, learningRate }))
  exitHandler(
    // @ts-expect-error 26. an async body, as a block
    async () => {
      trainClassifier({ data })
    },
    (status) => notify({ status }),
  )
  // @ts-expect-error 27. a misspelled option of the loop
  parallelFor([1, 2], (epochs) => trainClassifier({ data, epochs }), { parallel: 2 })
  const best = trainClassifier({ data }).outputs
  const maybe = when(greaterThan(best.accuracy, threshold), () => deploy({ model: best.model }))
  // @ts-expect-error 28. outputs of branches that may all be skipped
  preprocess({ images: maybe.outputs.url })
  const either = when(fast, () => ({ model: best.model, score: best.accuracy })).otherwise(() => ({ model: best.model, score: best.metrics }))
  // @ts-expect-error 29. an output only one branch yields
  deploy({ model: when(fast, () => ({ model: best.model })).otherwise(() => ({ score: best.accuracy })).outputs.model })
  // @ts-expect-error 30. an output of different types in different branches
  report({ accuracy: either.outputs.score })
  // @ts-expect-error 31. a number as a condition
  when(best.accuracy, () => report({ accuracy: best.accuracy }))
  // @ts-expect-error 32. a comparison by operator inside when
  when(best.accuracy > 0.9, () => report({ accuracy: best.accuracy }))
  // @ts-expect-error 33. a comparison with === in plain code
  if (images === 'test') report({ accuracy: best.accuracy })
  // @ts-expect-error 34. arithmetic on an output
  trainClassifier({ data, epochs: epochs + 1 })
  // @ts-expect-error 35. equals between different kinds of values
  when(equals(images, 3), () => report({ accuracy: best.accuracy }))
  // @ts-expect-error 36. equals with a word that is not one of the choices
  when(equals(fit({ data, search }).outputs.verdict, 'god'), () => report({ accuracy: best.accuracy }))
  // @ts-expect-error 37. a larger-than of text
  when(greaterThan(images, 3), () => report({ accuracy: best.accuracy }))
  // @ts-expect-error 38. the final status outside an exit handler
  notify({})
  // @ts-expect-error 39. a body that yields a plain value
  parallelFor([1, 2], () => 3)
  // @ts-expect-error 40. a body that yields a task inside a record
  parallelFor([1, 2], (epochs) => ({ trained: trainClassifier({ data, epochs }) }))
})
// @ts-expect-error 41. an async pipeline body
export const asyncPipeline = pipeline({ name: 'async-pipeline' }, async () => {
  preprocess({ images: 'x' })
})
