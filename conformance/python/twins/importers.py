"""The twin of packages/test-kit/src/shapes/importers.ts."""
from typing import NamedTuple

from kfp import dsl
from kfp.dsl import Artifact, Dataset, Input, Model
from steps import read, say, step


@step
def look(model: Input[Model]) -> NamedTuple('Outputs', [('known', str)]):
    pass


Outputs = NamedTuple('Outputs', [('text', str), ('known', str), ('model', Model)])


@dsl.pipeline(name='importers')
def pipeline(place: str = 'fixture/letter.txt', owner: str = 'us') -> Outputs:
    written = dsl.importer(artifact_uri='fixture/letter.txt', artifact_class=Dataset, reimport=True)
    metadata = {'owner': owner, 'floor': 3, 'tags': ['a', owner], 'site': {'name': 'b'}}
    given = dsl.importer(artifact_uri=place, artifact_class=Model, metadata=metadata).set_display_name('the model')
    said = say(message=place)
    dsl.importer(artifact_uri=said.outputs['said'], artifact_class=Artifact)
    say(message='imported').after(said)
    return Outputs(
        text=read(file=written.outputs['artifact']).outputs['text'],
        known=look(model=given.outputs['artifact']).outputs['known'],
        model=given.outputs['artifact'])
