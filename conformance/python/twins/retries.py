"""The twin of packages/test-kit/src/shapes/retries.ts."""
from kfp import dsl
from steps import say


@dsl.pipeline(name='retries')
def pipeline():
    say(message='twice').set_retry(2)
    say(message='patiently').set_retry(5, backoff_duration='30s', backoff_factor=1.5, backoff_max_duration='1h')
