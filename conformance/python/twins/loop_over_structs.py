"""The twin of packages/test-kit/src/shapes/loop-over-structs.ts."""
from kfp import dsl
from steps import attempt, plan, square


@dsl.pipeline(name='loop-over-structs')
def pipeline(budget: int = 2):
    with dsl.ParallelFor(plan(budget=budget).outputs['trials']) as trial:
        attempt(rate=trial.rate, seed=trial.seed)
        with dsl.ParallelFor(trial.layers) as layer:
            square(number=layer)
