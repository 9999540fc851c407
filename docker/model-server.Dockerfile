# The image of a model server: `kfp-ts serve MODEL` and nothing else of kfp-ts. `kfp-ts build --model-server` writes its context.
ARG BASE=node:22-bookworm-slim

FROM ${BASE} AS loaded
ENV NODE_ENV=production NODE_COMPILE_CACHE=/app/compiled
WORKDIR /app
COPY --chown=65532:65532 app/ ./
USER 65532:65532
RUN ["node", "load.mjs"]

FROM ${BASE}
COPY --from=loaded --chown=0:0 /app/node_modules /app/node_modules
COPY --from=loaded --chown=0:0 /app/bin /app/bin
COPY --from=loaded /app/compiled /app/compiled
ENV NODE_ENV=production NODE_COMPILE_CACHE=/app/compiled HOME=/tmp PATH=/app/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
WORKDIR /tmp
USER 65532:65532
EXPOSE 8080
CMD ["kfp-ts", "serve", "--help"]
