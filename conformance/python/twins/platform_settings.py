"""The twin of packages/test-kit/src/shapes/platform-settings.ts."""
from kfp import dsl, kubernetes
from steps import say


@dsl.pipeline(name='platform-settings')
def pipeline():
    settled = say(message='settled')
    kubernetes.mount_pvc(settled, 'scratch', '/scratch')
    kubernetes.mount_pvc(settled, 'archive', '/archive', sub_path='2026')
    kubernetes.use_secret_as_env(settled, 'database', {'password': 'DB_PASSWORD', 'user': 'DB_USER'})
    kubernetes.use_config_map_as_volume(settled, 'settings', '/etc/settings', optional=True)
    kubernetes.add_node_selector(settled, 'disk', 'ssd')
    kubernetes.add_pod_label(settled, 'team', 'vision')
    kubernetes.add_toleration(settled, key='nvidia.com/gpu', operator='Exists', effect='NoSchedule')
    kubernetes.set_image_pull_policy(settled, 'Always')
    kubernetes.use_field_path_as_env(settled, 'POD_NAME', 'metadata.name')
    kubernetes.set_timeout(settled, 60)
    kubernetes.mount_pvc(say(message='the same volume'), 'scratch', '/scratch')
