"""The twin of packages/test-kit/src/shapes/text-with-holes.ts."""
from typing import NamedTuple

from kfp import dsl
from steps import add, say

Outputs = NamedTuple('Outputs', [('said', str)])


@dsl.pipeline(name='text-with-holes')
def pipeline(who: str, times: int = 2) -> Outputs:
    added = add(left=times, right=1)
    first = say(message=f"{who} calls {times} times, then {added.outputs['sum']} times: {who}")
    return Outputs(said=say(message=f"({first.outputs['said']})").outputs['said'])
