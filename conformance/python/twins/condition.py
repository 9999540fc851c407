"""The twin of packages/test-kit/src/shapes/condition.ts."""
from kfp import dsl
from steps import add, say, square


@dsl.pipeline(name='condition')
def pipeline(limit: int = 10):
    total = add(left=limit, right=1).outputs['sum']
    with dsl.If(total > limit):
        squared = square(number=total)
        with dsl.If(squared.outputs['result'] > 1000):
            say(message='huge')
    with dsl.If(limit > total):
        say(message='never')
