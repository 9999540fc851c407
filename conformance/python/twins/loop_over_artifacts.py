"""The twin of packages/test-kit/src/shapes/loop-over-artifacts.ts."""
from typing import List, NamedTuple

from kfp import dsl
from kfp.dsl import Dataset
from steps import join, read, write


@dsl.pipeline(name='write-all')
def write_all(words: List[str]) -> NamedTuple('Outputs', [('files', List[Dataset])]):
    with dsl.ParallelFor(words) as word:
        written = write(text=word)
    return NamedTuple('Outputs', [('files', List[Dataset])])(files=dsl.Collected(written.outputs['file']))


Outputs = NamedTuple('Outputs', [('joined', str)])


@dsl.pipeline(name='loop-over-artifacts')
def pipeline() -> Outputs:
    written = write_all(words=['x', 'y'])
    with dsl.ParallelFor(written.outputs['files']) as file:
        texts = read(file=file)
    return Outputs(joined=join(words=dsl.Collected(texts.outputs['text'])).outputs['joined'])
