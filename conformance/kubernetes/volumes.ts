import { kubernetes, parallelFor, pipeline, t } from 'kfp-ts'
import { comp } from './comp.ts'

export const volumes = pipeline({ name: 'volumes', inputs: { claim: t.string() } }, ({ claim }) => {
  const { createPvc, emptyDir, ephemeralVolume, mountPvc } = kubernetes
  const scratch = { name: 'scratch', path: '/scratch', accessModes: ['ReadWriteOnce'], size: '5Gi' }
  comp({}, { platform: [ephemeralVolume(scratch), ephemeralVolume({ ...scratch, name: 'fast', path: '/fast', storageClass: 'ssd' })] })
  comp({}, { platform: [ephemeralVolume({ ...scratch, labels: { team: 'vision' }, annotations: { about: 'scratch' } })] })
  comp({}, { platform: [emptyDir({ name: 'plain', path: '/plain' }), emptyDir({ name: 'small', path: '/small', sizeLimit: '1Mi' })] })
  comp({}, { platform: [mountPvc({ claim, path: '/data', subPath: 'train' }), mountPvc({ claim: 'known', path: '/known' })] })
  const made = createPvc({
    accessModes: ['ReadWriteMany'],
    size: '1Gi',
    name: claim,
    storageClass: 'standard',
    volumeName: 'disk-1',
    annotations: { about: 'all of it' },
  })
  parallelFor(['a', 'b'], () => {
    comp({}, { platform: [mountPvc({ claim: made.outputs.name, path: '/made' })] })
  })
})
