"""The twin of packages/test-kit/src/shapes/constants.ts."""
from typing import Dict, List, NamedTuple

from kfp import dsl
from steps import step

Outputs = NamedTuple('Outputs', [('text', str)])


@step
def settle(note: str, count: int, rate: float, quiet: bool, sizes: List[List[int]], limits: Dict) -> Outputs:
    pass


@dsl.pipeline(name='constants')
def pipeline() -> Outputs:
    settled = settle(
        note='two\nlines: "é"', count=-1, rate=1.0, quiet=False, sizes=[[1], [], [2, 3]], limits={'low': 0, 'names': ['yes', '1']})
    return Outputs(text=settled.outputs['text'])
