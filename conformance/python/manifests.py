"""Compiles a pipeline with an input of every kind: prints {"text": the YAML file, "manifests": {name: [object, ...]}} as JSON."""
import json
import os
import tempfile
from typing import Dict, List, NamedTuple, Optional

import yaml
from kfp import compiler, dsl, kubernetes


@dsl.container_component
def show(word: str, data: dsl.Output[dsl.Dataset]):
    return dsl.ContainerSpec(image='busybox', command=['echo', word, data.path])


@dsl.pipeline(name='every-kind', description='Says it\n\n  in three lines, "quoted" and \'so\'.  \nEnd: # no comment', pipeline_root='s3://root')
def every_kind(
    files: dsl.Input[List[dsl.Dataset]],
    model: Optional[dsl.Input[dsl.Model]] = None,
    word: str = 'it\'s "so"',
    empty: str = '',
    umlaut: str = 'äöü 😀 \\ \t',
    count: int = 3,
    large: int = 12345678901234567,
    rate: float = 1e-5,
    big: float = 1e16,
    tiny: float = 0.00012345,
    whole: float = 2.0,
    below: float = -0.5,
    yes: bool = True,
    no: bool = False,
    words: List[str] = ['a', "it's", 'back\\slash', 'line\nbreak', 'nbsp\u00a0', 'ä😀'],
    mixed: list = [1, 2.5, True, {'a': [1]}, 'x'],
    one: Dict[str, int] = {'a': 1},
    nothing: dict = {},
    maybe: str = None,
    maybe_not: Optional[int] = None,
) -> NamedTuple('Outputs', data=dsl.Dataset):
    shown = show(word=word)
    kubernetes.use_field_path_as_env(shown, 'NAME', 'metadata.name')
    Outputs = NamedTuple('Outputs', data=dsl.Dataset)
    return Outputs(data=shown.outputs['data'])


OPTIONS = {
    'bare': {},
    'named': dict(
        pipeline_name='other', pipeline_display_name='The other', pipeline_version_name='v1', pipeline_version_display_name='The first', namespace='team',
        include_pipeline_manifest=True),
    'with-pipeline': dict(include_pipeline_manifest=True),
    'version-only': dict(pipeline_version_name='v1'),
    'display-only': dict(pipeline_display_name='The other', include_pipeline_manifest=True),
}


def written(folder, **options):
    path = os.path.join(folder, 'pipeline.yaml')
    compiler.Compiler().compile(every_kind, path, **options)
    with open(path) as file:
        return file.read()


def manifests(folder, options):
    text = written(folder, kubernetes_manifest_format=True, kubernetes_manifest_options=compiler.compiler_utils.KubernetesManifestOptions(**options))
    return list(yaml.safe_load_all(text))


with tempfile.TemporaryDirectory() as folder:
    found = {name: manifests(folder, options) for name, options in OPTIONS.items()}
    print(json.dumps({'text': written(folder), 'manifests': found}))
