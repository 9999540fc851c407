"""The twin of packages/test-kit/src/shapes/nested-fan-in-of-parameters.ts."""
from typing import List, NamedTuple

from kfp import dsl
from steps import add, step

Outputs = NamedTuple('Outputs', [('text', str)])


@step
def show(table: List[List[int]]) -> Outputs:
    pass


@dsl.pipeline(name='nested-fan-in-of-parameters')
def pipeline(offsets: List[int] = [10, 20]) -> Outputs:
    with dsl.ParallelFor(offsets) as offset:
        with dsl.ParallelFor([1, 2]) as number:
            added = add(left=offset, right=number)
    return Outputs(text=show(table=dsl.Collected(added.outputs['sum'])).outputs['text'])
