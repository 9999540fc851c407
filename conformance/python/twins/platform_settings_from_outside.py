"""The twin of packages/test-kit/src/shapes/platform-settings-from-outside.ts."""
from kfp import dsl, kubernetes
from steps import say


@dsl.pipeline(name='platform-settings-from-outside')
def pipeline(claim: str = 'scratch'):
    named = say(message='database')
    settled = say(message='settled')
    kubernetes.mount_pvc(settled, claim, '/scratch')
    kubernetes.use_secret_as_env(settled, named.outputs['said'], {'password': 'DB_PASSWORD'})
    with dsl.ParallelFor(['first', 'second']) as each:
        inner = say(message=each)
        kubernetes.use_secret_as_volume(inner, each, '/secrets')
        kubernetes.mount_pvc(inner, claim, '/data')
