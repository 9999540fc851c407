"""The twin of packages/test-kit/src/shapes/branches.ts."""
from typing import NamedTuple

from kfp import dsl
from steps import add, join, say

Outputs = NamedTuple('Outputs', [('said', str)])


@dsl.pipeline(name='branches')
def pipeline(number: int) -> Outputs:
    total = add(left=number, right=1).outputs['sum']
    with dsl.If(total > 100):
        many = say(message='many')
    with dsl.Elif(total > 10):
        some = join(words=['quite', 'some'])
    with dsl.Else():
        few = say(message='few')
    verdict = dsl.OneOf(many.outputs['said'], some.outputs['joined'], few.outputs['said'])
    return Outputs(said=say(message=verdict).outputs['said'])
