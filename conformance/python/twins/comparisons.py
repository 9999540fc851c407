"""The twin of packages/test-kit/src/shapes/comparisons.ts."""
from typing import NamedTuple

from kfp import dsl
from steps import say, step


@step
def measure() -> NamedTuple('Outputs', [('count', int), ('rate', float), ('mood', str), ('ready', bool)]):
    pass


@dsl.pipeline(name='comparisons')
def pipeline(limit: int = 3):
    measured = measure()
    count, rate, mood, ready = (measured.outputs[name] for name in ('count', 'rate', 'mood', 'ready'))
    with dsl.If(count == limit):
        say(message='as many as the limit')
    with dsl.If(mood != 'bad'):
        say(message='not bad')
    with dsl.If(count > 2):
        say(message='more than 2')
    with dsl.If(rate >= 0.5):
        say(message='half at least')
    with dsl.If(rate < 1):
        say(message='less than 1')
    with dsl.If(rate <= count):
        say(message='a fraction and a whole number')
    with dsl.If(ready == True):
        say(message='ready')
