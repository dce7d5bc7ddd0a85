# The image of every Duikan process in compose.yaml; the command tells them apart.
FROM debian:bookworm-slim

RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates fonts-noto-cjk libharfbuzz-subset0 libpangoft2-1.0-0 make python3 python3-pip \
 && rm -rf /var/lib/apt/lists/*

WORKDIR /duikan
COPY requirements.txt requirements-setup.txt ./
COPY bin bin
RUN python3 bin/setup run && rm -rf .tools /root/.cache

COPY . .
RUN .venv/bin/python manage.py compile_translations && rm -rf var
RUN useradd --system --home-dir /data duikan && install --directory --owner=duikan --mode=700 /data
USER duikan

ENV PATH=/duikan/.venv/bin:$PATH PYTHONUNBUFFERED=1 DUIKAN_DATA_DIR=/data
EXPOSE 8000
CMD ["uvicorn", "workbench.asgi:application", "--host", "0.0.0.0", "--port", "8000", "--workers", "2"]
