"""The twin of packages/test-kit/src/shapes/carried-files.ts."""
from typing import NamedTuple

from kfp import dsl
from kfp.dsl import Dataset

Outputs = NamedTuple('Outputs', [('text', str)])


@dsl.component(base_image='python:3.11', install_kfp_package=False, embedded_artifact_path=__file__)
def open_(suffix: str, letter: dsl.EmbeddedInput[Dataset]) -> Outputs:
    pass


@dsl.pipeline(name='carried-files')
def pipeline() -> Outputs:
    return Outputs(text=open_(suffix='!').outputs['text'])
