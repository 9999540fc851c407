"""The twin of packages/test-kit/src/shapes/optional-inputs-of-pipelines.ts."""
from typing import NamedTuple, Optional

from kfp import dsl
from kfp.dsl import Dataset, Input
from steps import step

Text = NamedTuple('Outputs', [('text', str)])


@step
def greet(name: Optional[str] = None, letter: Optional[Input[Dataset]] = None, times: int = 1) -> Text:
    pass


@dsl.pipeline(name='inner')
def inner(name: Optional[str] = None, times: int = 7) -> Text:
    return Text(text=greet(name=name, times=times).outputs['text'])


Outputs = NamedTuple('Outputs', [('passedOn', str), ('given', str), ('neither', str)])


@dsl.pipeline(name='optional-inputs-of-pipelines')
def pipeline(name: Optional[str] = None) -> Outputs:
    passed_on = inner(name=name)
    given = inner(name='somebody', times=2)
    neither = inner()
    return Outputs(passedOn=passed_on.outputs['text'], given=given.outputs['text'], neither=neither.outputs['text'])
