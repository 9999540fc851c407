"""The twin of packages/test-kit/src/shapes/settings-inside-pipelines.ts."""
from typing import NamedTuple

from kfp import dsl, kubernetes
from steps import say

Outputs = NamedTuple('Outputs', [('said', str)])


@dsl.pipeline(name='innermost')
def innermost(claim: str, message: str) -> Outputs:
    said = say(message=message).set_retry(1).set_caching_options(False).set_display_name('the innermost')
    kubernetes.mount_pvc(said, claim, '/data')
    return Outputs(said=said.outputs['said'])


@dsl.pipeline(name='middle')
def middle(message: str) -> Outputs:
    said = innermost(claim='scratch', message=message).set_caching_options(False).set_retry(3)
    return Outputs(said=said.outputs['said'])


@dsl.pipeline(name='settings-inside-pipelines')
def pipeline() -> Outputs:
    said = say(message='deep')
    kubernetes.add_pod_label(said, 'floor', 'top')
    return Outputs(said=middle(message=said.outputs['said']).set_display_name('the middle').outputs['said'])
