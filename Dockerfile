# The build needs the SDK and the package feed; what runs needs neither.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/DigestBot -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# The operating system's SQLite is maintained, the bundled one is from 2021.
RUN apt-get update \
 && apt-get install -y --no-install-recommends libsqlite3-0 tzdata \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app .
# One writable folder, owned by the user that the base image provides.
RUN mkdir /data && chown "$APP_UID" /data
USER $APP_UID
VOLUME /data
ENV Storage__Path=/data/digestbot.db
STOPSIGNAL SIGTERM
ENTRYPOINT ["./digestbot"]
