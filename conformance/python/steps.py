"""What packages/test-kit/src/steps is in Python: names, inputs and outputs. Twins are compiled only, so bodies do nothing."""
from typing import Dict, List, NamedTuple

from kfp import dsl
from kfp.dsl import Dataset, Input, Output

step = dsl.component(base_image='python:3.11', install_kfp_package=False)


@step
def count(to: int) -> NamedTuple('Outputs', [('numbers', List[int])]):
    pass


@step
def add(left: int, right: int) -> NamedTuple('Outputs', [('sum', int)]):
    pass


@step
def square(number: int) -> NamedTuple('Outputs', [('result', int)]):
    pass


@step
def half(number: int) -> NamedTuple('Outputs', [('result', float)]):
    pass


@step
def is_even(number: int) -> NamedTuple('Outputs', [('even', bool)]):
    pass


@step
def total(numbers: List[int]) -> NamedTuple('Outputs', [('sum', int)]):
    pass


@step
def say(message: str) -> NamedTuple('Outputs', [('said', str)]):
    pass


@step
def join(words: List[str]) -> NamedTuple('Outputs', [('joined', str)]):
    pass


@step
def write(text: str, file: Output[Dataset]):
    pass


@step
def read(file: Input[Dataset]) -> NamedTuple('Outputs', [('text', str)]):
    pass


@step
def merge(files: Input[List[Dataset]]) -> NamedTuple('Outputs', [('text', str)]):
    pass


@step
def plan(budget: int) -> NamedTuple('Outputs', [('trials', List[Dict]), ('first', Dict)]):
    pass


@step
def attempt(rate: float, seed: int) -> NamedTuple('Outputs', [('score', int)]):
    pass


@step
def break_off(message: str = '') -> NamedTuple('Outputs', [('reached', bool)]):
    pass


@step
def note(status: dsl.PipelineTaskFinalStatus) -> NamedTuple('Outputs', [('state', str)]):
    pass
