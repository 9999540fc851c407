"""The twin of packages/test-kit/src/shapes/ignore-upstream-failure.ts."""
from typing import NamedTuple

from kfp import dsl
from steps import break_off, step


@step
def look_back(reached: bool = False) -> NamedTuple('Outputs', [('seen', bool)]):
    pass


@dsl.pipeline(name='ignore-upstream-failure')
def pipeline(message: str = 'broken'):
    broken = break_off(message=message)
    look_back(reached=broken.outputs['reached']).ignore_upstream_failure()
