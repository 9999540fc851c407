"""Parses compiled pipelines strictly, loads them with the SDK and compiles them again. Prints {file: [difference, ...]} as JSON."""
import json
import sys
import tempfile

import yaml
from google.protobuf import json_format
from kfp import compiler, components
from kfp.kubernetes import kubernetes_executor_config_pb2
from kfp.pipeline_spec import pipeline_spec_pb2


def documents(path):
    with open(path) as file:
        return list(yaml.load_all(file, yaml.CSafeLoader))


def parse_strictly(path):
    spec, *platforms = documents(path)
    json_format.ParseDict(spec, pipeline_spec_pb2.PipelineSpec())
    json_format.ParseDict(spec['deploymentSpec'], pipeline_spec_pb2.PipelineDeploymentConfig())
    for platform in platforms:
        for config in platform['platforms']['kubernetes'].get('deploymentSpec', {}).get('executors', {}).values():
            json_format.ParseDict(config, kubernetes_executor_config_pb2.KubernetesExecutorConfig())


def recompile(path):
    with tempfile.TemporaryDirectory() as folder:
        again = f'{folder}/again.yaml'
        compiler.Compiler().compile(components.load_component_from_file(path), again)
        return documents(again)


def differences(left, right, place=''):
    if isinstance(left, dict) and isinstance(right, dict):
        for key in sorted({*left, *right}):
            if place == '.0' and key == 'sdkVersion':
                continue
            if key not in left or key not in right:
                yield f'{place}.{key} only {"before" if key in left else "after"}'
            else:
                yield from differences(left[key], right[key], f'{place}.{key}')
    elif isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        for index, pair in enumerate(zip(left, right)):
            yield from differences(*pair, f'{place}.{index}')
    elif left != right:
        yield f'{place}: {left!r} became {right!r}'


def report(path):
    try:
        parse_strictly(path)
        return list(differences(documents(path), recompile(path)))
    except Exception as error:
        return [f'{type(error).__name__}: {error}']


print(json.dumps({path: report(path) for path in sys.argv[1:]}))
