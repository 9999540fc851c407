"""The twin of packages/test-kit/src/shapes/exit-handler.ts."""
from kfp import dsl
from steps import break_off, say


@dsl.pipeline(name='exit-handler')
def pipeline(message: str = 'out of memory'):
    with dsl.ExitHandler(say(message=message), name='guarded'):
        first = say(message=message)
        break_off(message=first.outputs['said'])
