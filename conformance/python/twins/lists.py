"""The twin of packages/test-kit/src/shapes/lists.ts."""
from typing import List, NamedTuple

from kfp import dsl
from steps import count, join, total

Outputs = NamedTuple('Outputs', [('given', str), ('written', int), ('made', int)])


@dsl.pipeline(name='lists')
def pipeline(words: List[str] = ['from', 'outside']) -> Outputs:
    given = join(words=words)
    written = total(numbers=[1, 2, 3])
    made = total(numbers=count(to=4).outputs['numbers'])
    return Outputs(given=given.outputs['joined'], written=written.outputs['sum'], made=made.outputs['sum'])
