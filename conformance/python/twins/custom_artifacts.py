"""The twin of packages/test-kit/src/shapes/custom-artifacts.ts."""
from typing import NamedTuple

from kfp import dsl
from kfp.dsl import HTML, Artifact, ClassificationMetrics, Input, Markdown, Metrics, Model, Output, SlicedClassificationMetrics
from steps import step


class Photographs(Artifact):
    schema_title = 'system.Photographs'
    schema_version = '0.0.1'


class VersionedPhotographs(Artifact):
    schema_title = 'system.Photographs'
    schema_version = '1.2.0'


class VertexModel(Artifact):
    schema_title = 'google.VertexModel'
    schema_version = '0.0.1'


@step
def train(
        photographs: Output[Photographs],
        model: Output[Model],
        metrics: Output[Metrics],
        curve: Output[ClassificationMetrics],
        page: Output[HTML],
        notes: Output[Markdown],
        sliced: Output[SlicedClassificationMetrics],
        versioned: Output[VersionedPhotographs],
        google: Output[VertexModel],
        anything: Output[Artifact],
):
    pass


@step
def inspect(photographs: Input[Photographs], metrics: Input[Metrics], anything: Input[Artifact]) -> NamedTuple('Outputs', [('text', str)]):
    pass


Outputs = NamedTuple('Outputs', [('text', str), ('page', HTML)])


@dsl.pipeline(name='custom-artifacts')
def pipeline() -> Outputs:
    made = train().outputs
    inspected = inspect(photographs=made['photographs'], metrics=made['metrics'], anything=made['model'])
    return Outputs(text=inspected.outputs['text'], page=made['page'])
