# An image for one component. `kfp-ts build` writes its context, in which every package lies installed and pruned: nothing is fetched here.
# The base needs Node 20.19 or newer and glibc; Node 22 also keeps what it has compiled.
ARG BASE=node:22-bookworm-slim

FROM ${BASE} AS loaded
ENV NODE_ENV=production NODE_COMPILE_CACHE=/app/compiled
WORKDIR /app
COPY --chown=65532:65532 app/ ./
USER 65532:65532
# An image whose component does not load is not made; what V8 compiles on the way shortens every start.
RUN ["node", "load.mjs"]

FROM ${BASE}
COPY --from=loaded --chown=0:0 /app/node_modules /app/node_modules
COPY --from=loaded /app/compiled /app/compiled
ENV NODE_ENV=production NODE_COMPILE_CACHE=/app/compiled HOME=/tmp PATH=/app/node_modules/.bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
WORKDIR /tmp
USER 65532:65532
