"""The twin of packages/test-kit/src/shapes/literal-unions.ts."""
from typing import NamedTuple

from kfp import dsl
from steps import step

Outputs = NamedTuple('Outputs', [('chosen', str)])


@step
def choose(depth: str, optimizer: str = 'adam') -> Outputs:
    pass


@dsl.pipeline(name='literal-unions')
def pipeline(optimizer: str = 'adam') -> Outputs:
    return Outputs(chosen=choose(optimizer=optimizer, depth='deep').outputs['chosen'])
