"""The twin of packages/test-kit/src/shapes/condition-in-loop.ts."""
from kfp import dsl
from steps import attempt, plan, say, square


@dsl.pipeline(name='condition-in-loop')
def pipeline():
    with dsl.ParallelFor([1, 2, 3]) as number:
        with dsl.If(number > 2):
            square(number=number)
    with dsl.ParallelFor(plan(budget=2).outputs['trials']) as trial:
        score = attempt(rate=trial.rate, seed=trial.seed).outputs['score']
        with dsl.If(trial.seed == 1):
            say(message='the second')
        with dsl.If(score > 30):
            say(message='a good one')
