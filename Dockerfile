# Prikkel as a container: docker build --tag prikkel . (how to run it: docs/operator.md)
ARG PYTHON_IMAGE=python:3.13.9-slim-bookworm

FROM ${PYTHON_IMAGE} AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY locks locks
COPY adapters adapters
COPY bot bot
COPY challenges challenges
COPY scoring scoring
# Every package is one whose hash is known, and there as a wheel; where one is missing, better fail here than
# compile. The environment holds no pip of its own, so nothing that installs comes along.
RUN python -m venv --without-pip /opt/prikkel \
    && pip --python /opt/prikkel/bin/python install --no-cache-dir --only-binary=:all: --require-hashes \
        --requirement locks/image.txt \
    && pip install --no-cache-dir --only-binary=:all: --require-hashes --requirement locks/build.txt \
    && pip wheel --no-cache-dir --no-deps --no-build-isolation --wheel-dir /wheel . \
    && pip --python /opt/prikkel/bin/python install --no-cache-dir --no-deps --no-index /wheel/*.whl

FROM ${PYTHON_IMAGE}
RUN pip uninstall --yes --quiet pip \
    && useradd --uid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin prikkel \
    && install --directory --owner prikkel --group prikkel --mode 0750 /data
COPY --from=build /opt/prikkel /opt/prikkel
ENV PATH=/opt/prikkel/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    PRIKKEL_HOST=0.0.0.0 \
    PRIKKEL_PORT=8080 \
    DATABASE_URL=sqlite:////data/prikkel.sqlite
# By number: Kubernetes looks whether it is nobody in particular, and knows no names.
USER 10001:10001
# Only this folder is written to; the rest may be read-only.
WORKDIR /data
VOLUME /data
EXPOSE 8080
# Not urllib: it would ask the proxy of HTTP_PROXY.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["python", "-c", \
    "import http.client, os, sys; c = http.client.HTTPConnection('127.0.0.1', int(os.environ.get('PRIKKEL_HEALTH_PORT') or os.environ['PRIKKEL_PORT']), timeout=4); c.request('GET', '/health/live'); sys.exit(c.getresponse().status != 200)"]
ENTRYPOINT ["prikkel"]
CMD ["serve"]
