"""The twin of packages/test-kit/src/shapes/optional-inputs-in-groups.ts."""
from typing import List, NamedTuple, Optional

from kfp import dsl
from steps import step

Text = NamedTuple('Outputs', [('text', str)])


@step
def greet(name: Optional[str] = None) -> Text:
    pass


@step
def join(texts: List[str]) -> Text:
    pass


@dsl.pipeline(name='optional-inputs-in-groups')
def pipeline(name: Optional[str] = None, polite: bool = True) -> Text:
    with dsl.If(polite == True):  # noqa: E712: a comparison of the pipeline
        greet(name=name)
    with dsl.ParallelFor([1, 2]):
        often = greet(name=name)
    return Text(text=join(texts=dsl.Collected(often.outputs['text'])).outputs['text'])
