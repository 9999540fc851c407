"""The twin of packages/test-kit/src/shapes/nested-fan-in.ts."""
from typing import List, NamedTuple

from kfp import dsl
from steps import merge, write

Outputs = NamedTuple('Outputs', [('text', str)])


@dsl.pipeline(name='nested-fan-in')
def pipeline(words: List[str] = ['a', 'b']) -> Outputs:
    with dsl.ParallelFor(words) as word:
        with dsl.ParallelFor([1, 2]) as number:
            written = write(text=f'{word}{number}')
    return Outputs(text=merge(files=dsl.Collected(written.outputs['file'])).outputs['text'])
