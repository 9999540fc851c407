"""The twin of packages/test-kit/src/shapes/branches-without-outputs.ts."""
from kfp import dsl
from steps import say, square


@dsl.pipeline(name='branches-without-outputs')
def pipeline(kind: str = 'b', size: int = 3):
    with dsl.If(kind == 'a'):
        say(message='first')
    with dsl.Elif(kind == 'b'):
        squared = square(number=size)
        with dsl.If(squared.outputs['result'] == 9):
            say(message='nine')
        with dsl.Else():
            say(message='not nine')
