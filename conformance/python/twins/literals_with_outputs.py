"""The twin of packages/test-kit/src/shapes/literals-with-outputs.ts."""
from typing import Dict, NamedTuple

from kfp import dsl
from steps import add, join, say, step

Outputs = NamedTuple('Outputs', [('text', str)])


@step
def describe(site: Dict) -> Outputs:
    pass


@dsl.pipeline(name='literals-with-outputs')
def pipeline(owner: str = 'the "boss"') -> Outputs:
    said = say(message='wet').outputs['said']
    described = describe(site={'name': f'house of {owner}', 'owner': {'name': owner}, 'tags': ['old', said], 'floors': 2})
    with dsl.ParallelFor(['a', 'b']) as letter:
        join(words=[letter, 'and', said])
    add(left=1, right=2)
    return Outputs(text=described.outputs['text'])
