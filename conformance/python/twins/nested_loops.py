"""The twin of packages/test-kit/src/shapes/nested-loops.ts."""
from kfp import dsl
from steps import add, count


@dsl.pipeline(name='nested-loops')
def pipeline(base: int = 100):
    numbers = count(to=2).outputs['numbers']
    with dsl.ParallelFor([1, 2]) as outer:
        with dsl.ParallelFor(numbers) as middle:
            near = add(left=outer, right=middle)
            with dsl.ParallelFor([20]) as inner:
                far = add(left=near.outputs['sum'], right=inner)
                add(left=far.outputs['sum'], right=base)
