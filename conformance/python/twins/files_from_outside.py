"""The twin of packages/test-kit/src/shapes/files-from-outside.ts."""
from typing import NamedTuple, Optional

from kfp import dsl
from kfp.dsl import HTML, Artifact, Dataset, Input
from steps import step


@step
def describe(letter: Input[Dataset], picture: Optional[Input[Artifact]] = None) -> NamedTuple('Outputs', [('text', str)]):
    """
    Describes a letter.

    Args:
        picture: Shown beside the letter.
    """


Outputs = NamedTuple('Outputs', [('both', str), ('alone', str)])


@dsl.pipeline(name='files-from-outside')
def pipeline(letter: Input[Dataset], picture: Optional[Input[HTML]] = None) -> Outputs:
    """Describes a letter twice.

    Args:
        letter: What to read.
    """
    both = describe(letter=letter, picture=picture)
    alone = describe(letter=letter)
    return Outputs(both=both.outputs['text'], alone=alone.outputs['text'])
