"""The twin of pipelines/hello/pipeline.ts."""
from typing import NamedTuple

from kfp import dsl


@dsl.component(base_image='python:3.11', install_kfp_package=False)
def greet(name: str) -> NamedTuple('Outputs', [('greeting', str)]):
    return (f'Hello, {name}!',)


@dsl.component(base_image='python:3.11', install_kfp_package=False)
def shout(text: str, times: int = 1) -> NamedTuple('Outputs', [('loud', str)]):
    return (text.upper() + '!' * times,)


@dsl.pipeline(name='hello', description='Greets somebody, loudly.')
def pipeline(name: str = 'world') -> NamedTuple('Outputs', [('loud', str)]):
    greeted = greet(name=name)
    shouted = shout(text=greeted.outputs['greeting'], times=2)
    return NamedTuple('Outputs', [('loud', str)])(loud=shouted.outputs['loud'])
