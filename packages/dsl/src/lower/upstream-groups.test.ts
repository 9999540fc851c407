import { component, containerComponent, t } from '@kfp-ts/component'
import { equals, greaterThan, lessThanOrEquals } from '../conditions.ts'
import { exitHandler } from '../exit-handler.ts'
import { parallelFor } from '../parallel-for.ts'
import { pipeline } from '../pipeline.ts'
import { text } from '../text.ts'
import { when } from '../when.ts'
import { run } from '../testing/lowered.ts'
import { sameAs } from '../testing/same-as-upstream.ts'

const printOp = component({ name: 'print-op', inputs: { message: t.string() }, run })
const failOp = component({ name: 'fail-op', inputs: { message: t.string() }, run })
const printText = component({ name: 'print-text', inputs: { msg: t.string() }, run })
const always = { cache: false }

describe('groups, beside those of the Python SDK', () => {
  sameAs('parallel_and_nested/pipeline_with_loops', () => {
    const item = t.struct({ A_a: t.string(), B_b: t.string() })
    const printStruct = component({ name: 'print-struct', inputs: { struct: item }, run })
    const argsGenerator = component({ name: 'args-generator-op', outputs: { Output: t.list(item) }, run })
    return pipeline(
      { name: 'pipeline-with-loops', inputs: { loop_parameter: t.list(t.string(), { default: ['a', 'b'] }) } },
      ({ loop_parameter }) => {
        parallelFor(loop_parameter, (msg) => printText({ msg }))
        parallelFor(argsGenerator().outputs.Output, (struct) => {
          printStruct({ struct })
          printText({ msg: struct.A_a })
          printText({ msg: struct.B_b })
        })
        parallelFor(
          [
            { A_a: '1', B_b: '2' },
            { A_a: '10', B_b: '20' },
          ],
          (struct) => {
            printStruct({ struct })
            printText({ msg: struct.A_a })
            printText({ msg: struct.B_b })
          },
        )
      },
    )
  })

  sameAs('if_elif_else_with_oneof_parameters', () => {
    const flip = component({ name: 'flip-three-sided-die', outputs: { Output: t.string() }, run })
    const print = component({ name: 'print-and-return', inputs: { text: t.string() }, outputs: { Output: t.string() }, run })
    const special = component({ name: 'special-print-and-return', inputs: { text: t.string() }, outputs: { output_key: t.string() }, run })
    const roll = pipeline({ name: 'roll-die-pipeline' }, () => {
      const side = flip().outputs.Output
      const said = when(equals(side, 'heads'), () => print({ text: 'Got heads!' }))
        .elseWhen(equals(side, 'tails'), () => print({ text: 'Got tails!' }))
        .otherwise(() => ({ Output: special({ text: 'Draw!' }).outputs.output_key }))
      return { Output: said.outputs.Output }
    })
    return pipeline({ name: 'outer-pipeline' }, () => print({ text: roll().outputs.Output }))
  })

  sameAs('if_else_with_oneof_artifacts', () => {
    const flip = component({ name: 'flip-coin', outputs: { Output: t.string() }, run })
    const toArtifact = component({ name: 'param-to-artifact', inputs: { val: t.string() }, outputs: { a: t.artifact() }, run })
    const print = component({ name: 'print-artifact', inputs: { a: t.artifact() }, run })
    const flipping = pipeline({ name: 'flip-coin-pipeline' }, () => {
      const val = flip().outputs.Output
      const { a } = when(equals(val, 'heads'), () => toArtifact({ val })).otherwise(() => toArtifact({ val })).outputs
      print({ a })
      return { Output: a }
    })
    return pipeline({ name: 'outer-pipeline' }, () => {
      print({ a: flipping().outputs.Output })
    })
  })

  sameAs('critical/collected_parameters', () => {
    const splitIds = component({ name: 'split-ids', inputs: { ids: t.string() }, outputs: { Output: t.list(t.string()) }, run })
    const prependId = component({ name: 'prepend-id', inputs: { content: t.string() }, outputs: { Output: t.string() }, run })
    const consumeSingleId = component({ name: 'consume-single-id', inputs: { id: t.string() }, outputs: { Output: t.string() }, run })
    const consumeIds = component({ name: 'consume-ids', inputs: { ids: t.list(t.string()) }, outputs: { Output: t.string() }, run })
    const collecting = pipeline({ name: 'collecting-parameters', inputs: { model_ids: t.string({ default: '' }) } }, ({ model_ids }) => {
      const loop = parallelFor(splitIds({ ids: model_ids }).outputs.Output, (content) => {
        const { Output } = prependId({ content }, always).outputs
        consumeSingleId({ id: Output }, always)
        return { Output }
      })
      consumeIds({ ids: loop.outputs.Output }, always)
      return { Output: loop.outputs.Output }
    })
    return pipeline({ name: 'collected-param-pipeline' }, () => {
      consumeIds({ ids: collecting({ model_ids: 's1,s2,s3' }, always).outputs.Output }, always)
    })
  })

  sameAs('failing/pipeline_with_exit_handler', () =>
    pipeline({ name: 'pipeline-with-exit-handler', inputs: { message: t.string({ default: 'Hello World!' }) } }, ({ message }) => {
      exitHandler(
        () => {
          printOp({ message })
          failOp({ message: 'Task failed.' })
        },
        () => printOp({ message: 'Exit handler has worked!' }),
      )
    }),
  )

  sameAs('pipeline_with_task_final_status', () => {
    const exitOp = component({ name: 'exit-op', inputs: { user_input: t.string(), status: t.finalStatus() }, run })
    return pipeline({ name: 'pipeline-with-task-final-status', inputs: { message: t.string({ default: 'Hello World!' }) } }, ({ message }) => {
      exitHandler(
        () => {
          printOp({ message })
          failOp({ message: 'Task failed.' })
        },
        (status) => exitOp({ user_input: message, status }),
        { displayName: 'my-pipeline' },
      )
    })
  })

  sameAs('parallel_and_nested/pipeline_in_pipeline', () => {
    const printOp1 = component({ name: 'print-op1', inputs: { msg: t.string() }, outputs: { Output: t.string() }, run })
    const printOp2 = containerComponent({
      name: 'print-op2',
      inputs: { msg: t.string() },
      image: 'alpine',
      command: ['echo'],
      args: ({ inputs }) => [inputs.msg],
    })
    const inner = pipeline({ name: 'inner-pipeline', inputs: { msg: t.string() } }, ({ msg }) => {
      printOp2({ msg: printOp1({ msg }).outputs.Output })
    })
    return pipeline({ name: 'pipeline-in-pipeline' }, () => {
      printOp1({ msg: 'Hello' })
      inner({ msg: 'world' })
    })
  })

  sameAs('essential/pipeline_with_nested_conditions_yaml', () => {
    const flip = component({ name: 'flip-coin', outputs: { output: t.string() }, run })
    const random = component({ name: 'generate-random-number', outputs: { output: t.integer() }, run })
    const print = component({ name: 'print', inputs: { msg: t.string() }, run })
    return pipeline({ name: 'conditional-execution-pipeline' }, () => {
      const side = flip().outputs.output
      const say = (word: string, limit: number): void => {
        const number = random().outputs.output
        when(greaterThan(number, limit), () => print({ msg: text`${word} and ${number} > ${limit}!` }))
        when(lessThanOrEquals(number, limit), () => print({ msg: text`${word} and ${number} <= ${limit}!` }))
      }
      when(equals(side, 'heads'), () => say('heads', 5))
      when(equals(side, 'tails'), () => say('tails', 15))
    })
  })

  sameAs('essential/pipeline_with_condition', () => {
    const flip = component({ name: 'flip-coin-op', outputs: { Output: t.string() }, run })
    const print = component({ name: 'print-op', inputs: { msg: t.string() }, run })
    return pipeline({ name: 'single-condition-pipeline', inputs: { text: t.string({ default: 'condition test' }) } }, ({ text: msg }) => {
      const first = flip({}, always).outputs.Output
      print({ msg: first })
      when(equals(first, 'heads'), () => {
        print({ msg: flip({}, always).outputs.Output })
        print({ msg })
      })
    })
  })

  sameAs('cross_loop_after_topology', () =>
    pipeline({ name: 'my-pipeline' }, () => {
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
    }),
  )

  sameAs('local_execution/pipeline_with_collected_artifacts', () => {
    const write = component({ name: 'write-artifact', inputs: { index: t.integer() }, outputs: { out: t.artifact() }, run })
    const read = component({ name: 'read-and-join', inputs: { artifacts: t.list(t.artifact()) }, outputs: { Output: t.string() }, run })
    return pipeline({ name: 'pipeline-with-collected-artifacts' }, () => {
      const written = parallelFor([0, 1, 2], (index) => write({ index }))
      return read({ artifacts: written.outputs.out })
    })
  })
})
