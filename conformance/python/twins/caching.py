"""The twin of packages/test-kit/src/shapes/caching.ts."""
from kfp import dsl
from steps import say


@dsl.pipeline(name='caching')
def pipeline():
    say(message='always anew').set_caching_options(False)
    with dsl.ParallelFor(['x', 'y']) as message:
        say(message=message).set_caching_options(True, cache_key='shared')
    say(message='as usual').set_caching_options(True)
