"""The twin of packages/test-kit/src/shapes/dynamic-loop.ts."""
from typing import List

from kfp import dsl
from steps import count, say, square


@dsl.pipeline(name='dynamic-loop')
def pipeline(names: List[str] = ['a', 'b']):
    with dsl.ParallelFor(count(to=3).outputs['numbers']) as number:
        square(number=number)
    with dsl.ParallelFor(names) as name:
        say(message=f'dear {name}')
