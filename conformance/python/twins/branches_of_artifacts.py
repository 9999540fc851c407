"""The twin of packages/test-kit/src/shapes/branches-of-artifacts.ts."""
from typing import NamedTuple

from kfp import dsl
from steps import read, write

Outputs = NamedTuple('Outputs', [('text', str)])


@dsl.pipeline(name='branches-of-artifacts')
def pipeline(kind: str = 'short') -> Outputs:
    with dsl.If(kind == 'long'):
        long = write(text='a long text')
    with dsl.Else():
        short = write(text='short')
    return Outputs(text=read(file=dsl.OneOf(long.outputs['file'], short.outputs['file'])).outputs['text'])
