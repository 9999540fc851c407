"""The twin of packages/test-kit/src/shapes/resources.ts."""
from kfp import dsl
from steps import say


@dsl.pipeline(name='resources')
def pipeline():
    a_lot = say(message='a lot').set_accelerator_type('nvidia.com/gpu').set_accelerator_limit(2)
    a_lot.set_memory_request('2G').set_memory_limit('2G').set_cpu_request('500m').set_cpu_limit('500m')
    in_bounds = say(message='in bounds').set_cpu_request('0.25').set_cpu_limit('2')
    in_bounds.set_memory_request('256Mi').set_memory_limit('1Gi')
    say(message='at most').set_cpu_limit('4')
    say(message='in another image').set_container_image('docker.io/library/node:22.12.0-bookworm-slim')
