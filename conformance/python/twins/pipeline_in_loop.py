"""The twin of packages/test-kit/src/shapes/pipeline-in-loop.ts."""
from typing import List, NamedTuple

from kfp import dsl
from steps import add, count, total

Outputs = NamedTuple('Outputs', [('sum', int)])


@dsl.pipeline(name='triangle')
def triangle(to: int) -> Outputs:
    return Outputs(sum=total(numbers=count(to=to).outputs['numbers']).outputs['sum'])


@dsl.pipeline(name='pipeline-in-loop')
def pipeline(sizes: List[int] = [2, 3]) -> Outputs:
    with dsl.ParallelFor(sizes) as to:
        triangles = triangle(to=to)
    summed = total(numbers=dsl.Collected(triangles.outputs['sum']))
    return Outputs(sum=add(left=summed.outputs['sum'], right=1).outputs['sum'])
