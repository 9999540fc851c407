"""The twin of packages/test-kit/src/shapes/fan-in-of-artifacts.ts."""
from typing import NamedTuple

from kfp import dsl
from steps import merge, write

Outputs = NamedTuple('Outputs', [('text', str)])


@dsl.pipeline(name='fan-in-of-artifacts')
def pipeline() -> Outputs:
    with dsl.ParallelFor(['one', 'two', 'three']) as word:
        written = write(text=word)
    return Outputs(text=merge(files=dsl.Collected(written.outputs['file'])).outputs['text'])
