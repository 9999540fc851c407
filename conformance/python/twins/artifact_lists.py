"""The twin of packages/test-kit/src/shapes/artifact-lists.ts."""
from typing import List, NamedTuple

from kfp import dsl
from kfp.dsl import Dataset, Input
from steps import merge, write


@dsl.pipeline(name='write-all')
def write_all(words: List[str]) -> NamedTuple('Outputs', [('files', List[Dataset])]):
    with dsl.ParallelFor(words) as word:
        written = write(text=word)
    return NamedTuple('Outputs', [('files', List[Dataset])])(files=dsl.Collected(written.outputs['file']))


Outputs = NamedTuple('Outputs', [('text', str)])


@dsl.pipeline(name='merge-all')
def merge_all(files: Input[List[Dataset]]) -> Outputs:
    return Outputs(text=merge(files=files).outputs['text'])


@dsl.pipeline(name='artifact-lists')
def pipeline() -> Outputs:
    written = write_all(words=['x', 'y'])
    return Outputs(text=merge_all(files=written.outputs['files']).outputs['text'])
