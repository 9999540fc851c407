"""The twin of packages/test-kit/src/shapes/every-type.ts."""
from typing import Dict, List, NamedTuple

from kfp import dsl
from steps import step

Outputs = NamedTuple('Outputs', [('text', str)])


@step
def describe(title: str, count: int, rate: float, loud: bool, tags: List[str], limits: Dict) -> Outputs:
    pass


@dsl.pipeline(name='every-type')
def pipeline(
        title: str = 'no title',
        count: int = 3,
        rate: float = 0.25,
        loud: bool = True,
        tags: List[str] = ['a', "it's"],
        limits: Dict = {'low': 1, 'high': 2.5},
) -> Outputs:
    """Says what it was given.

    Args:
        title: Shown first.
    """
    described = describe(title=title, count=count, rate=rate, loud=loud, tags=tags, limits=limits)
    return Outputs(text=described.outputs['text'])
