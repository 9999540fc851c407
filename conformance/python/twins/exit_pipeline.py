"""The twin of packages/test-kit/src/shapes/exit-pipeline.ts."""
from typing import NamedTuple

from kfp import dsl
from steps import break_off, say

Outputs = NamedTuple('Outputs', [('said', str)])


@dsl.pipeline(name='tidy-up')
def tidy_up(who: str) -> Outputs:
    first = say(message=who)
    return Outputs(said=say(message=first.outputs['said']).outputs['said'])


@dsl.pipeline(name='exit-pipeline')
def pipeline(who: str = 'me'):
    with dsl.ExitHandler(tidy_up(who=who)):
        break_off()
