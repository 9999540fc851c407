import { containerComponent, kubernetes, pipeline } from 'kfp-ts'

const verifyGpuScheduled = containerComponent({
  name: 'verify-gpu-scheduled',
  description: 'Starts only where there is a GPU.',
  image: 'busybox:1.37',
  command: ['echo'],
  args: () => ['There is a GPU.'],
})
const onGpu = {
  accelerator: { type: 'nvidia.com/gpu', count: 1 },
  platform: [kubernetes.tolerations({ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' })],
  cache: false,
}

export const nvidiaGpuSchedulingCheck = pipeline({ name: 'nvidia-gpu-scheduling-check' }, () => {
  verifyGpuScheduled({}, onGpu)
})
