"""Loads files as components and calls each twice in a pipeline: prints {file: {inputs, documents} or {error}} as JSON.

Parameters are given constants, artifacts come from importers. With --specs, what a file is loaded as is printed instead.
"""
import json
import sys
import tempfile
import warnings

import yaml
from google.protobuf import json_format
from kfp import compiler, components, dsl

warnings.simplefilter('ignore')

CONSTANTS = {'String': 'x', 'Integer': 1, 'Float': 0.5, 'Boolean': True, 'List': [1, 'two'], 'Dict': {'a': 1}}


def artifact_class(bundled):
    title, version = bundled.split('@')
    return type(title.split('.')[-1], (dsl.Artifact,), {'schema_title': title, 'schema_version': version})


def value_for(name, spec):
    if spec.type in CONSTANTS:
        return CONSTANTS[spec.type]
    return dsl.importer(artifact_uri=f'gs://bucket/{name}', artifact_class=artifact_class(spec.type)).output


def documents_of(loaded):
    @dsl.pipeline(name='host')
    def host():
        inputs = loaded.component_spec.inputs or {}
        for _ in range(2):
            loaded(**{name: value_for(name, inputs[name]) for name in sorted(loaded.required_inputs)})

    with tempfile.TemporaryDirectory() as folder:
        compiler.Compiler().compile(host, f'{folder}/host.yaml')
        with open(f'{folder}/host.yaml') as file:
            return list(yaml.safe_load_all(file))


def report(path, specs):
    try:
        loaded = components.load_component_from_file(path)
        if specs:
            return {'documents': [json_format.MessageToDict(loaded.pipeline_spec)]}
        return {'documents': documents_of(loaded)}
    except Exception as error:
        return {'error': f'{type(error).__name__}: {error}'.split('\n')[0]}


specs = sys.argv[1] == '--specs'
print(json.dumps({path: report(path, specs) for path in sys.argv[1 + specs:]}))
