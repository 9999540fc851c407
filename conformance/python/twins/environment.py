"""The twin of packages/test-kit/src/shapes/environment.ts."""
from typing import NamedTuple

from kfp import dsl
from steps import step

Outputs = NamedTuple('Outputs', [('first', str), ('second', str)])


@step
def look_up(name: str) -> NamedTuple('Outputs', [('value', str)]):
    pass


@dsl.pipeline(name='environment')
def pipeline() -> Outputs:
    first = look_up(name='GREETING').set_env_variable('GREETING', 'good\n"morning"').set_env_variable('OTHER', '')
    second = look_up(name='GREETING')
    return Outputs(first=first.outputs['value'], second=second.outputs['value'])
