"""The twin of packages/test-kit/src/shapes/one-step.ts."""
from typing import NamedTuple

from kfp import dsl
from steps import say


@dsl.pipeline(name='one-step', display_name='One step')
def pipeline(message: str) -> NamedTuple('Outputs', [('said', str)]):
    """Says one thing.

    Args:
        message: What to say.
    """
    return NamedTuple('Outputs', [('said', str)])(said=say(message=message).outputs['said'])
