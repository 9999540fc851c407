from typing import NamedTuple, Optional

from kfp import dsl, kubernetes


@dsl.component
def name_it() -> NamedTuple('Outputs', [('name', str)]):
    return ('team-secret',)


@dsl.component
def comp():
    pass


@dsl.pipeline(name='names-from-elsewhere')
def pipeline(known: str = 'settings', perhaps: Optional[str] = None):
    name = name_it().outputs['name']
    env = {'key': 'VARIABLE'}

    first = comp()
    kubernetes.use_secret_as_env(first, name, env)
    kubernetes.use_secret_as_volume(first, name, '/secret', optional=True)
    kubernetes.set_image_pull_secrets(first, [name])

    second = comp()
    kubernetes.use_config_map_as_env(second, known, env, optional=True)
    kubernetes.use_config_map_as_volume(second, known, '/settings')

    third = comp()
    kubernetes.use_secret_as_env(third, perhaps, env)
    kubernetes.use_secret_as_volume(third, perhaps, '/s')
    kubernetes.set_image_pull_secrets(third, [perhaps, 'fixed'])

    fourth = comp()
    kubernetes.use_config_map_as_env(fourth, perhaps, env)
    kubernetes.use_config_map_as_volume(fourth, perhaps, '/c')

    with dsl.ParallelFor(['one', 'two']) as secret:
        fifth = comp()
        kubernetes.use_secret_as_env(fifth, secret, env)
        kubernetes.set_image_pull_secrets(fifth, [name])
