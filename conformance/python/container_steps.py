"""Compiles a pipeline of container components, which the Docker runner is to run: container_steps.py FILE.yaml"""
import sys

from kfp import compiler, dsl
from kfp.dsl import ContainerSpec, Dataset, Input, Output, OutputPath


@dsl.container_component
def write(text: str, file: Output[Dataset]):
    return ContainerSpec(image='busybox:1.37', command=['sh', '-c', 'mkdir -p "$(dirname "$1")"; printf "%s" "$0" > "$1"'], args=[text, file.path])


@dsl.container_component
def letters(file: Input[Dataset], count: OutputPath(int)):
    return ContainerSpec(image='busybox:1.37', command=['sh', '-c', 'wc -c < "$0" > "$1"'], args=[file.path, count])


@dsl.pipeline(name='container-steps')
def pipeline(text: str = 'crack') -> int:
    with dsl.ParallelFor(['a', 'bb']) as item:
        write(text=item).set_memory_limit('64Mi').set_cpu_limit('500m')
    return letters(file=write(text=text).outputs['file']).outputs['count']


compiler.Compiler().compile(pipeline, sys.argv[1])
