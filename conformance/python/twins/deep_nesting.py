"""The twin of packages/test-kit/src/shapes/deep-nesting.ts."""
from kfp import dsl
from steps import add, count, note, say


@dsl.pipeline(name='deep-nesting')
def pipeline(limit: int = 1, who: str = 'me'):
    top = say(message='top')
    with dsl.ExitHandler(note()):
        numbers = count(to=2).outputs['numbers']
        with dsl.ParallelFor(['a', 'b']) as letter:
            named = say(message=f'{letter}{who}')
            with dsl.If(letter == 'b'):
                with dsl.ParallelFor(numbers) as number:
                    total = add(left=number, right=limit).outputs['sum']
                    with dsl.If(total > 2):
                        say(message=f"{top.outputs['said']} {named.outputs['said']} {total} {limit}")
