# A base image for steps that train on a GPU: CUDA's libraries, TensorFlow's own, and @tensorflow/tfjs-node-gpu built against them.
#
#   docker build --file docker/component-gpu.Dockerfile --tag registry.example/team/node-gpu:22 docker
#   kfp-ts build --base-image @kfp-ts/component-train-classifier=registry.example/team/node-gpu:22
#
# 5.5 GB above its base, of which 3.4 GB are fetched; a build takes 4 to 16 minutes and has to have 20 GB of disk.
# With --build-arg FLAVOUR=cpu it has TensorFlow for processors, 0.7 GB, for nodes without a GPU.
# A node needs NVIDIA's driver and container toolkit, nothing of CUDA. The image promises a GPU, so a training does not start without one (KF8241)
# unless NVIDIA_VISIBLE_DEVICES is set to void.
ARG BASE=node:22-bookworm-slim
ARG FLAVOUR=gpu

FROM ${BASE} AS built
RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends g++ python3 python3-pip unzip ca-certificates
ARG TFJS=@tensorflow/tfjs-node-gpu@4.22.0
WORKDIR /native
RUN npm install --ignore-scripts --omit=dev --no-audit --no-fund "$TFJS"
ARG FLAVOUR
COPY tfjs-native.sh ./
COPY native ./native
RUN ./tfjs-native.sh node_modules/@tensorflow/tfjs-node-gpu /native/library "$FLAVOUR" && rm -r /native/library/tensorflow/include \
 && find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.min.js' -o -name '*.fesm.js' -o -name '*.es2017.js' \) -delete
# An image in which TensorFlow does not compute is not made; here it falls back to processors.
RUN node -e "const tf = require('@tensorflow/tfjs-node-gpu'); \
      console.log('TensorFlow', tf.backend().binding.TF_Version); \
      process.exit(tf.sum(tf.ones([2, 3])).arraySync() === 6 ? 0 : 1)"

FROM ${BASE} AS for-cpu

FROM ${BASE} AS for-gpu
ENV NVIDIA_VISIBLE_DEVICES=all NVIDIA_DRIVER_CAPABILITIES=compute,utility

FROM for-${FLAVOUR}
COPY --from=built /native/library /native/library
# Above every application, so that Node finds it from wherever one lies.
COPY --from=built /native/node_modules /node_modules
USER 65532:65532
