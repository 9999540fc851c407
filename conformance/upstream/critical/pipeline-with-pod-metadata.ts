import { kubernetes, pipeline } from 'kfp-ts'
import { validateNone, validateTaskA, validateTaskB, validateTaskC, validateTaskD } from '../components/pod-metadata.ts'

const { fieldPathAsEnv, podAnnotations, podLabels } = kubernetes

const annotation = { POD_TASK_ANNOTATION: "metadata.annotations['task-annotation']" }
const annotation1 = { POD_TASK_ANNOTATION_1: "metadata.annotations['task-annotation-1']" }
const annotation2 = { POD_TASK_ANNOTATION_2: "metadata.annotations['task-annotation-2']" }
const annotation3 = { POD_TASK_ANNOTATION_3: "metadata.annotations['task-annotation-3']" }
const annotation4 = { POD_TASK_ANNOTATION_4: "metadata.annotations['task-annotation-4']" }
const label = { POD_TASK_LABEL: "metadata.labels['task-label']" }
const label1 = { POD_TASK_LABEL_1: "metadata.labels['task-label-1']" }
const label2 = { POD_TASK_LABEL_2: "metadata.labels['task-label-2']" }
const label3 = { POD_TASK_LABEL_3: "metadata.labels['task-label-3']" }

const twoLabels = { label_path_1: 'POD_TASK_LABEL_1', label_exp_val_1: 'label-1', label_path_2: 'POD_TASK_LABEL_2', label_exp_val_2: 'label-2' }
const threeLabels = { ...twoLabels, label_path_3: 'POD_TASK_LABEL_3', label_exp_val_3: 'label-3' }
const twoAnnotations = {
  annotation_path_1: 'POD_TASK_ANNOTATION_1',
  annotation_exp_val_1: 'annotation-1',
  annotation_path_2: 'POD_TASK_ANNOTATION_2',
  annotation_exp_val_2: 'annotation-2',
}
const fourAnnotations = {
  ...twoAnnotations,
  annotation_path_3: 'POD_TASK_ANNOTATION_3',
  annotation_exp_val_3: 'annotation-3',
  annotation_path_4: 'POD_TASK_ANNOTATION_4',
  annotation_exp_val_4: 'annotation-4',
}
const setTwoLabels = podLabels({ 'task-label-1': 'label-1', 'task-label-2': 'label-2' })
const setThirdLabel = podLabels({ 'task-label-3': 'label-3' })
const setTwoAnnotations = podAnnotations({ 'task-annotation-1': 'annotation-1', 'task-annotation-2': 'annotation-2' })
const setTwoMore = podAnnotations({ 'task-annotation-3': 'annotation-3', 'task-annotation-4': 'annotation-4' })

export const pipelineWithPodMetadata = pipeline({ name: 'pipeline-with-pod-metadata' }, () => {
  const cache = false
  validateTaskA(
    { ...twoLabels, annotation_path: 'POD_TASK_ANNOTATION', annotation_exp_val: 'annotation' },
    { cache, platform: [setTwoLabels, podAnnotations({ 'task-annotation': 'annotation' }), fieldPathAsEnv({ ...annotation, ...label1, ...label2 })] },
  )
  const allOfB = fieldPathAsEnv({ ...annotation1, ...annotation2, ...annotation3, ...annotation4, ...label1, ...label2, ...label3 })
  validateTaskB({ ...threeLabels, ...fourAnnotations }, { cache, platform: [setTwoLabels, setThirdLabel, setTwoAnnotations, setTwoMore, allOfB] })
  validateTaskC(twoAnnotations, { cache, platform: [setTwoAnnotations, fieldPathAsEnv({ ...annotation1, ...annotation2 })] })
  validateTaskD(threeLabels, { cache, platform: [setTwoLabels, setThirdLabel, fieldPathAsEnv({ ...label1, ...label2, ...label3 })] })
  validateNone({}, { cache, platform: [fieldPathAsEnv({ ...annotation, ...annotation1, ...label, ...label1 })] })
})
