"""The twin of packages/test-kit/src/shapes/after-across-groups.ts."""
from kfp import dsl
from steps import say, square


@dsl.pipeline(name='after-across-groups')
def pipeline():
    first = say(message='first')
    second = say(message='second').after(first)
    with dsl.ParallelFor([1, 2]) as number:
        squared = square(number=number)
    third = say(message='third').after(first, squared)
    with dsl.If(third.outputs['said'] == 'third'):
        say(message='fourth').after(second)
