import { parallelFor, pipeline } from 'kfp-ts'
import { printOp } from './components/print-op.ts'

export const myPipeline = pipeline({ name: 'my-pipeline' }, () => {
  const one = parallelFor([1, 2], () => printOp({ message: 'one' }))
  parallelFor([1, 2], () => printOp({ message: 'two' }, { after: [one] }))
  parallelFor([1, 2], () => {
    const three = printOp({ message: 'three' })
    parallelFor([1, 2], () => printOp({ message: 'four' }, { after: [three] }))
  })
  const five = parallelFor([1, 2], () => printOp({ message: 'five' }))
  printOp({ message: 'six' }, { after: [five] })
  parallelFor([1, 2], () => {
    const seven = parallelFor([1, 2], () => printOp({ message: 'seven' }))
    printOp({ message: 'eight' }, { after: [seven] })
  })
})
