# The build needs the SDK, a linker and the package feed; what runs needs none of them. Both images are pinned: a newer one is a change like any other.
FROM mcr.microsoft.com/dotnet/sdk:10.0.401-noble AS build
# What is published is a native program, which a C compiler links.
RUN apt-get update \
 && apt-get install -y --no-install-recommends clang
WORKDIR /source
COPY . .
# What the analyzers think is for who changes the program, not for who runs it.
RUN dotnet publish src/DigestBot -c Release -p:RunAnalyzers=false -o /app

FROM mcr.microsoft.com/dotnet/runtime-deps:10.0.12-noble
# The operating system's SQLite is maintained, the bundled one is from 2021.
RUN apt-get update \
 && apt-get install -y --no-install-recommends libsqlite3-0 tzdata \
 && rm -rf /var/lib/apt/lists/*
# The program belongs to root: whoever takes it over cannot change it. One folder is writable, by the user that the base image provides.
COPY --from=build /app /app
RUN ln -s /app/digestbot /usr/local/bin/digestbot \
 && mkdir /data /etc/digestbot \
 && chown "$APP_UID" /data
USER $APP_UID
# A folder config/ with settings of one's own is mounted below this one.
WORKDIR /etc/digestbot
VOLUME /data
# No sockets of debuggers in /tmp, and no dumps with secrets in them.
ENV Storage__Path=/data/digestbot.db \
    DOTNET_EnableDiagnostics=0
HEALTHCHECK --interval=60s --timeout=20s --start-period=60s CMD ["digestbot", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["digestbot"]
