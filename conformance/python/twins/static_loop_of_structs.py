"""The twin of packages/test-kit/src/shapes/static-loop-of-structs.ts."""
from kfp import dsl
from steps import say, write


@dsl.pipeline(name='static-loop-of-structs')
def pipeline():
    with dsl.ParallelFor([{'title': 'small', 'content': 'a'}, {'title': 'large', 'content': 'aaa'}]) as job:
        write(text=job.content)
        say(message=job.title)
