"""The twin of packages/test-kit/src/shapes/two-exit-handlers.ts."""
from kfp import dsl
from steps import break_off, note, square


@dsl.pipeline(name='two-exit-handlers')
def pipeline():
    with dsl.ExitHandler(note()):
        break_off()
    with dsl.ExitHandler(note()):
        with dsl.ParallelFor([1, 2]) as number:
            square(number=number)
