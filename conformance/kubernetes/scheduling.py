from typing import NamedTuple, Optional

from kfp import dsl, kubernetes


@dsl.component
def find_node() -> NamedTuple('Outputs', [('node', dict)]):
    return ({'disk': 'ssd'},)


@dsl.component
def work():
    pass


@dsl.pipeline(name='scheduling')
def pipeline(taint: dict, taints: list, affinity: Optional[dict] = None):
    node = find_node().outputs['node']

    first = work()
    kubernetes.add_node_selector(first, 'zone', 'a')
    kubernetes.add_node_selector_json(first, {'disk': 'ssd'})
    kubernetes.add_toleration(first, operator='Exists')
    kubernetes.add_toleration_json(first, [{'key': 'gpu', 'value': 'yes'}])

    second = work()
    kubernetes.add_node_selector_json(second, node)
    kubernetes.add_toleration_json(second, taint)
    kubernetes.add_toleration_json(second, taints)

    third = work()
    kubernetes.add_node_affinity(
        third,
        match_expressions=[
            {'key': 'disk', 'operator': 'In', 'values': ['ssd', 'nvme']},
            {'key': 'spot', 'operator': 'DoesNotExist'},
        ])
    kubernetes.add_node_affinity(
        third, match_fields=[{'key': 'metadata.name', 'operator': 'NotIn', 'values': ['old']}], weight=100)
    kubernetes.add_node_affinity(third, match_expressions=[{'key': 'cores', 'operator': 'Gt', 'values': ['8']}], weight=1)

    terms = [{'matchExpressions': [{'key': 'disk', 'operator': 'In', 'values': ['ssd']}]}]
    kubernetes.add_node_affinity_json(
        work(), {'requiredDuringSchedulingIgnoredDuringExecution': {'nodeSelectorTerms': terms}})
    kubernetes.add_node_affinity_json(work(), affinity)
