"""The twin of packages/test-kit/src/shapes/resources-from-outside.ts."""
from kfp import dsl
from steps import say


@dsl.pipeline(name='resources-from-outside')
def pipeline(cores: str = '1', device: str = 'nvidia.com/gpu'):
    size = say(message='512Mi')
    one = say(message='one').set_cpu_limit(cores).set_memory_request('256Mi').set_memory_limit(size.outputs['said'])
    one.set_accelerator_type(device).set_accelerator_limit(1)
    with dsl.ParallelFor(['1G', '2G']) as memory:
        say(message=memory).set_memory_limit(memory).set_container_image('docker.io/library/node:22.12.0-bookworm-slim')
