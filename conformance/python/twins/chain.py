"""The twin of packages/test-kit/src/shapes/chain.ts."""
from typing import NamedTuple

from kfp import dsl
from steps import add, half, square

Outputs = NamedTuple('Outputs', [('result', float)])


@dsl.pipeline(name='chain')
def pipeline(start: int = 3) -> Outputs:
    added = add(left=start, right=4)
    squared = square(number=added.outputs['sum'])
    return Outputs(result=half(number=squared.outputs['result']).outputs['result'])
