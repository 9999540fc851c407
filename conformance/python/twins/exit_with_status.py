"""The twin of packages/test-kit/src/shapes/exit-with-status.ts."""
from kfp import dsl
from steps import break_off, note


@dsl.pipeline(name='exit-with-status')
def pipeline():
    with dsl.ExitHandler(note()):
        break_off(message='no disk')
