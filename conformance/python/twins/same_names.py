"""The twin of packages/test-kit/src/shapes/same-names.ts."""
from typing import List, NamedTuple

from kfp import dsl
from steps import say, square, total


@dsl.pipeline(name='squares')
def squares(numbers: List[int]) -> NamedTuple('Outputs', [('sum', int)]):
    with dsl.ParallelFor(numbers) as number:
        squared = square(number=number)
    summed = total(numbers=dsl.Collected(squared.outputs['result'])).outputs['sum']
    with dsl.If(summed > 4):
        say(message='many inside')
    return NamedTuple('Outputs', [('sum', int)])(sum=summed)


@dsl.pipeline(name='square-2')
def square_2(number: int) -> NamedTuple('Outputs', [('result', int)]):
    return NamedTuple('Outputs', [('result', int)])(result=square(number=number).outputs['result'])


Outputs = NamedTuple('Outputs', [('inside', int), ('again', int), ('around', int), ('last', int)])


@dsl.pipeline(name='same-names')
def pipeline(numbers: List[int] = [1, 2]) -> Outputs:
    inside = squares(numbers=numbers)
    again = squares(numbers=[3])
    with dsl.ParallelFor(numbers) as number:
        squared = square(number=number)
    summed = total(numbers=dsl.Collected(squared.outputs['result'])).outputs['sum']
    with dsl.If(summed > 4):
        say(message='many around')
    last = square_2(number=summed)
    return Outputs(inside=inside.outputs['sum'], again=again.outputs['sum'], around=summed, last=last.outputs['result'])
