#!/usr/bin/env bash
# Builds the native addon of TensorFlow.js against the library inside TensorFlow's own Python wheels, which knows today's
# processors and GPUs; the one that the addon's install script would fetch is TensorFlow 2.9.
#
#   tfjs-native.sh PACKAGE LIBRARY [cpu|gpu]
#
# PACKAGE  the folder node_modules/@tensorflow/tfjs-node (or tfjs-node-gpu), installed with `npm install --ignore-scripts`
# LIBRARY  an absolute folder for the libraries; an image needs it at the same path, and PACKAGE, and nothing else of this
# cpu|gpu  which wheels: those of native/cpu.txt (default) or native/gpu.txt beside this file, pinned by their hashes
#
# Needs python3 with pip, unzip, g++, strip and the headers of Node (NODE_INCLUDE, if they are not beside node itself).
set -euo pipefail
package=$(realpath "$1")
library=$2
flavour=${3:-cpu}
wheels_list=$(dirname "$(realpath "$0")")/native/$flavour.txt
node_include=${NODE_INCLUDE:-$(dirname "$(dirname "$(realpath "$(command -v node)")")")/include/node}
mkdir -p "$library"

if [ ! -e "$library/.complete" ]; then
  wheels=$(mktemp -d -p "$library")
  trap 'rm -rf "$wheels"' EXIT
  # One wheel for one hash, whatever Python is here; it is opened, never installed.
  python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: --require-hashes --python-version 3.13 \
    --platform manylinux_2_27_x86_64 --platform manylinux_2_25_x86_64 --platform manylinux_2_17_x86_64 --platform manylinux_2_12_x86_64 \
    --dest "$wheels" --requirement "$wheels_list"
  for wheel in "$wheels"/tensorflow*.whl; do
    unzip -q -o "$wheel" 'tensorflow/libtensorflow_cc.so.2' 'tensorflow/libtensorflow_framework.so.2' 'tensorflow/THIRD_PARTY_NOTICES.txt' \
      'tensorflow/include/tensorflow/c/*.h' 'tensorflow/include/tensorflow/core/platform/ctstring*.h' \
      'tensorflow/include/tsl/platform/ctstring*.h' 'tensorflow/include/xla/tsl/c/tsl_status.h' -d "$library"
  done
  # TensorFlow finds these by its run path, $ORIGIN/../nvidia/NAME/lib.
  for wheel in "$wheels"/nvidia_*.whl; do
    [ ! -e "$wheel" ] || unzip -q -o "$wheel" 'nvidia/*' -x '*.a' '*/include/*' -d "$library"
  done
  (
    cd "$library/tensorflow"
    strip --strip-unneeded libtensorflow_cc.so.2 libtensorflow_framework.so.2
    # The names that the addon is linked by.
    ln -sf libtensorflow_cc.so.2 libtensorflow.so
    ln -sf libtensorflow_framework.so.2 libtensorflow_framework.so
  )
  touch "$library/.complete"
fi

cd "$package"
# A set of names that all threads of a process write to without a lock; each gets its own, as trainings use several.
sed -i 's/^static std::set<std::string> ATTR_NAME_SET;/static thread_local std::set<std::string> ATTR_NAME_SET;/' binding/tfjs_backend.cc
grep -q 'thread_local std::set' binding/tfjs_backend.cc
mkdir -p deps lib/napi-v8
# A link to the folder and not to the files: their run path counts from where they are loaded.
ln -sfn "$library/tensorflow" deps/lib
g++ -std=c++17 -O2 -fPIC -shared -DNAPI_VERSION=8 -I"$node_include" -I"$library/tensorflow/include" \
  binding/tfjs_backend.cc binding/tfjs_binding.cc -o lib/napi-v8/tfjs_binding.node \
  -Ldeps/lib -ltensorflow -ltensorflow_framework '-Wl,-rpath,$ORIGIN/../../deps/lib'
