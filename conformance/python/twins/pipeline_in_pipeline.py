"""The twin of packages/test-kit/src/shapes/pipeline-in-pipeline.ts."""
from typing import NamedTuple

from kfp import dsl
from kfp.dsl import Dataset, Input
from steps import add, read, square, write


@dsl.pipeline(name='square-of-sum')
def square_of_sum(left: int, right: int = 1) -> NamedTuple('Outputs', [('result', int)]):
    squared = square(number=add(left=left, right=right).outputs['sum'])
    return NamedTuple('Outputs', [('result', int)])(result=squared.outputs['result'])


@dsl.pipeline(name='copy')
def copy(file: Input[Dataset]) -> NamedTuple('Outputs', [('file', Dataset)]):
    written = write(text=read(file=file).outputs['text'])
    return NamedTuple('Outputs', [('file', Dataset)])(file=written.outputs['file'])


Outputs = NamedTuple('Outputs', [('result', int), ('text', str)])


@dsl.pipeline(name='pipeline-in-pipeline')
def pipeline(start: int = 2) -> Outputs:
    first = square_of_sum(left=start).set_display_name('the first')
    second = square_of_sum(left=first.outputs['result'], right=start)
    copied = copy(file=write(text='kept').outputs['file'])
    text = read(file=copied.outputs['file'])
    result = add(left=second.outputs['result'], right=1)
    return Outputs(result=result.outputs['sum'], text=text.outputs['text'])
