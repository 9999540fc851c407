"""The twin of packages/test-kit/src/shapes/containers.ts."""
from typing import NamedTuple, Optional

from kfp import dsl
from kfp.dsl import ConcatPlaceholder, ContainerSpec, Dataset, IfPresentPlaceholder, Output, OutputPath
from steps import read


@dsl.container_component
def paste(left: str, file: Output[Dataset], length: OutputPath(int), right: Optional[str] = None):
    return ContainerSpec(
        image='docker.io/library/busybox:1.37',
        command=[
            'sh', '-c',
            'mkdir -p "$(dirname "$1")" "$(dirname "$2")"; f="$1"; l="$2"; shift 2; printf "%s" "$*" > "$f"; printf "%s" "$#" > "$l"'
        ],
        args=[
            'paste', file.path, length,
            ConcatPlaceholder(['left=', left]),
            IfPresentPlaceholder(input_name='right', then=['--right', right], else_=['--alone']),
        ])


Outputs = NamedTuple('Outputs', [('alone', str), ('both', str), ('words', int)])


@dsl.pipeline(name='containers')
def pipeline(left: str = 'l') -> Outputs:
    alone = paste(left=left)
    both = paste(left=left, right='r')
    return Outputs(
        alone=read(file=alone.outputs['file']).outputs['text'],
        both=read(file=both.outputs['file']).outputs['text'],
        words=both.outputs['length'])
