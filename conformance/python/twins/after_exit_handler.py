"""The twin of packages/test-kit/src/shapes/after-exit-handler.ts."""
from kfp import dsl
from steps import break_off, say


@dsl.pipeline(name='after-exit-handler')
def pipeline():
    with dsl.ExitHandler(say(message='tidied up')) as guarded:
        break_off()
    say(message='later').after(guarded)
