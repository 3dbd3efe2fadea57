# Jawort as one small image: the server runs from source, beside the built widget and the libraries it needs, and nothing else.
# Install scripts stay off everywhere: `prepare` would build the widget where Vite is missing, and no library needs one.

FROM node:24-slim AS widget
WORKDIR /jawort
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY vite.config.ts tsconfig.json ./
COPY widget widget
# Not by npm: it would look for the Node that `npm ci` brings to older machines, and install scripts are off.
RUN node node_modules/vite/bin/vite.js build

FROM node:24-slim AS libraries
WORKDIR /jawort
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
# The database and its secret; and the journal, where PostgreSQL keeps the rest. Fresh volumes take over owner and mode.
RUN install -d -o node -g node -m 0700 /data /journal \
  && ln -s /jawort/server/cli/jawort.mjs /usr/local/bin/jawort
WORKDIR /jawort
COPY package.json ./
COPY --from=libraries /jawort/node_modules node_modules
COPY --from=widget /jawort/dist dist
COPY server server
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787 JAWORT_DATA=/data
# Where a command leaves the sheet or the backup that it writes.
WORKDIR /data
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --start-interval=2s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Without npm in between, which would swallow the signal that lets the server drain.
CMD ["node", "/jawort/server/main.ts"]
