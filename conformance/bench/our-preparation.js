import { join } from 'node:path'
import { preparePhotographs } from '@kfp-ts/images'

// Prepares the photographs of a folder into another one, at a size: `our-preparation.js FOLDER INTO SIZE`. Plain JavaScript, as what users run is.
const [photographs = '', folder = '', size = ''] = process.argv.slice(2)
await preparePhotographs({
  photographs,
  into: { train: join(folder, 'train'), validation: join(folder, 'validation'), test: join(folder, 'test') },
  size: { width: Number(size), height: Number(size) },
  shares: { validation: 0.15, test: 0.15 },
  tolerance: 0,
})
