"""The twin of packages/test-kit/src/shapes/optional-inputs.ts."""
from typing import NamedTuple, Optional

from kfp import dsl
from steps import step

Outputs = NamedTuple('Outputs', [('passedOn', str), ('ownDefaults', str)])


@step
def greet(name: Optional[str] = None, greeting: str = 'Hello', times: Optional[int] = None) -> NamedTuple('Outputs', [('text', str)]):
    pass


@dsl.pipeline(name='optional-inputs')
def pipeline(name: Optional[str] = None, times: Optional[int] = None) -> Outputs:
    passed_on = greet(name=name, times=times)
    own_defaults = greet()
    return Outputs(passedOn=passed_on.outputs['text'], ownDefaults=own_defaults.outputs['text'])
