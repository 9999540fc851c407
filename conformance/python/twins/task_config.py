"""The twin of packages/test-kit/src/shapes/task-config.ts."""
from typing import NamedTuple

from kfp import dsl, kubernetes

Outputs = NamedTuple('Outputs', [('launched', str)])


@dsl.component(
    base_image='python:3.11',
    install_kfp_package=False,
    task_config_passthroughs=[
        dsl.TaskConfigField.RESOURCES,
        dsl.TaskConfigField.KUBERNETES_NODE_SELECTOR,
        dsl.TaskConfigPassthrough(field=dsl.TaskConfigField.ENV, apply_to_task=True),
    ])
def launch(what: str, settings: dsl.TaskConfig = None) -> Outputs:
    pass


@dsl.pipeline(name='task-config')
def pipeline() -> Outputs:
    launched = launch(what='training').set_cpu_request('2').set_cpu_limit('2').set_env_variable('LEVEL', 'info')
    kubernetes.add_node_selector(launched, 'disk', 'ssd')
    return Outputs(launched=launched.outputs['launched'])
