"""The twin of pipelines/fan-out/pipeline.ts."""
from typing import List, NamedTuple

from kfp import dsl


@dsl.component(base_image='python:3.11', install_kfp_package=False)
def plan(count: int) -> NamedTuple('Outputs', [('jobs', List[dict])]):
    return ([{'base': index + 1, 'power': 2} for index in range(count)],)


@dsl.component(base_image='python:3.11', install_kfp_package=False)
def raise_(base: int, power: int) -> NamedTuple('Outputs', [('result', int)]):
    return (base**power,)


@dsl.component(base_image='python:3.11', install_kfp_package=False)
def sum_(numbers: List[int]) -> NamedTuple('Outputs', [('total', int)]):
    return (sum(numbers),)


@dsl.component(base_image='python:3.11', install_kfp_package=False)
def say(message: str) -> NamedTuple('Outputs', [('said', str)]):
    return (message,)


@dsl.component(base_image='python:3.11', install_kfp_package=False)
def tidy_up(status: dsl.PipelineTaskFinalStatus):
    print(status.state)


@dsl.pipeline(name='fan-out', description='Sums squares, many at a time.')
def pipeline(count: int = 4, limit: int = 20):
    with dsl.ExitHandler(tidy_up()):
        with dsl.ParallelFor(plan(count=count).outputs['jobs'], parallelism=4) as job:
            raised = raise_(base=job.base, power=job.power)
        total = sum_(numbers=dsl.Collected(raised.outputs['result'])).outputs['total']
        with dsl.If(total > limit):
            say(message=f'{total} is more than {limit}.')
        with dsl.Else():
            say(message=f'{total} is not more than {limit}.')
