"""The twin of packages/test-kit/src/shapes/loop-parallelism.ts."""
from kfp import dsl
from steps import square


@dsl.pipeline(name='loop-parallelism')
def pipeline():
    with dsl.ParallelFor([1, 2, 3, 4], name='squares', parallelism=2) as number:
        square(number=number)
