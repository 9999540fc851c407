"""The twin of packages/test-kit/src/shapes/diamond.ts."""
from typing import NamedTuple

from kfp import dsl
from steps import add, square

Outputs = NamedTuple('Outputs', [('sum', int)])


@dsl.pipeline(name='diamond')
def pipeline(start: int) -> Outputs:
    top = square(number=start)
    left = square(number=top.outputs['result'])
    right = add(left=top.outputs['result'], right=start)
    return Outputs(sum=add(left=left.outputs['result'], right=right.outputs['sum']).outputs['sum'])
