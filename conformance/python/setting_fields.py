"""Prints every field a task's Kubernetes settings can have, as JSON: ["secretAsVolume.mountPath", ...]."""
import json

from kfp.kubernetes import kubernetes_executor_config_pb2


def fields(message, place=''):
    for field in message.fields:
        name = place + field.json_name
        inner = field.message_type
        if inner is None or inner.GetOptions().map_entry or inner.full_name.startswith('ml_pipelines.'):
            yield name
        else:
            yield from fields(inner, f'{name}.')


print(json.dumps(list(fields(kubernetes_executor_config_pb2.KubernetesExecutorConfig.DESCRIPTOR))))
