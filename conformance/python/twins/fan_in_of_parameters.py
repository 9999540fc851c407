"""The twin of packages/test-kit/src/shapes/fan-in-of-parameters.ts."""
from typing import List, NamedTuple

from kfp import dsl
from steps import square, total

Outputs = NamedTuple('Outputs', [('all', List[int]), ('sum', int)])


@dsl.pipeline(name='fan-in-of-parameters')
def pipeline(numbers: List[int] = [1, 2, 3]) -> Outputs:
    with dsl.ParallelFor(numbers) as number:
        squared = square(number=number)
    # One object used twice is a KeyError.
    squares = [dsl.Collected(squared.outputs['result']) for _ in range(2)]
    return Outputs(all=squares[0], sum=total(numbers=squares[1]).outputs['sum'])
