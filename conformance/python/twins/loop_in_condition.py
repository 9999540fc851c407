"""The twin of packages/test-kit/src/shapes/loop-in-condition.ts."""
from kfp import dsl
from steps import add, count, total


@dsl.pipeline(name='loop-in-condition')
def pipeline(to: int = 3):
    numbers = count(to=to).outputs['numbers']
    with dsl.If(to > 2):
        with dsl.ParallelFor(numbers) as number:
            added = add(left=number, right=to)
        total(numbers=dsl.Collected(added.outputs['sum']))
