"""The twin of packages/test-kit/src/shapes/static-loop.ts."""
from kfp import dsl
from steps import add, say


@dsl.pipeline(name='static-loop')
def pipeline(offset: int = 10):
    with dsl.ParallelFor([1, 2, 3]) as number:
        add(left=number, right=offset)
    with dsl.ParallelFor(['left', 'it\'s "right"']) as side:
        say(message=side)
