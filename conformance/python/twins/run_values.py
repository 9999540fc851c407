"""The twin of packages/test-kit/src/shapes/run-values.ts."""
from typing import List, NamedTuple

from kfp import dsl
from steps import say, step

Outputs = NamedTuple('Outputs', [('filled', bool)])


@step
def compare(known: List[str], created: str, due: str) -> Outputs:
    pass


@dsl.pipeline(name='run-values')
def pipeline() -> Outputs:
    say(message=dsl.PIPELINE_TASK_NAME_PLACEHOLDER)
    name, resource, root = dsl.PIPELINE_JOB_NAME_PLACEHOLDER, dsl.PIPELINE_JOB_RESOURCE_NAME_PLACEHOLDER, dsl.PIPELINE_ROOT_PLACEHOLDER
    say(message=f'{name} as {resource} below {root}')
    with dsl.ParallelFor([1, 2]) as number:
        say(message=f'{number} of {dsl.PIPELINE_TASK_NAME_PLACEHOLDER}')
    compared = compare(
        known=[dsl.PIPELINE_JOB_ID_PLACEHOLDER, name, dsl.PIPELINE_TASK_ID_PLACEHOLDER, dsl.PIPELINE_TASK_NAME_PLACEHOLDER],
        created=dsl.PIPELINE_JOB_CREATE_TIME_UTC_PLACEHOLDER,
        due=dsl.PIPELINE_JOB_SCHEDULE_TIME_UTC_PLACEHOLDER)
    return Outputs(filled=compared.outputs['filled'])
