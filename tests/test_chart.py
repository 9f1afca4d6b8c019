"""The chart for Kubernetes: what it refuses, and what Helm and Kubernetes say of what it makes."""

import json
import re
import shutil
import subprocess
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from adapters.registry import SETTING_NAMES
from adapters.settings import Settings
from tests.test_containers import accepts
from tools import chart_values

ROOT = Path(__file__).parent.parent
CHART = ROOT / "charts" / "prikkel"
CHARTING = ROOT / ".venv" / "charting" / "bin"
HELM = next((str(p) for p in [CHARTING / "helm"] if p.exists()), None) or shutil.which("helm")
PYTHON = CHARTING / "python"
SCHEMA = Draft7Validator(chart_values.schema())
KUBERNETES = ("1.28", "1.31", "1.34", "1.37")
OF_OPERATORS = ("ServiceMonitor", "PrometheusRule")
KINDS = ("sqlite", "postgresql")

needs_helm = pytest.mark.skipif(HELM is None, reason="needs Helm: make chart-tools")


def values(kind: str) -> dict[str, Any]:
    """What is given in ci/, over what the chart has by itself."""
    found = yaml.safe_load((CHART / "values.yaml").read_text("utf-8"))
    given = yaml.safe_load((CHART / "ci" / f"{kind}.yaml").read_text("utf-8"))
    for name, value in given.items():
        found[name] = {**found[name], **value} if isinstance(value, dict) else value
    return found


def helm(*words: str) -> subprocess.CompletedProcess[str]:
    assert HELM is not None
    return subprocess.run([HELM, *words], capture_output=True, text=True, timeout=60, check=False)


@cache
def rendered(kind: str) -> str:
    done = helm("template", "town", str(CHART), "--values", str(CHART / "ci" / f"{kind}.yaml"))
    assert done.returncode == 0, done.stderr
    return done.stdout


def made(kind: str) -> dict[str, dict[str, Any]]:
    objects = [each for each in yaml.safe_load_all(rendered(kind)) if each]
    return {f"{each['kind']}/{each['metadata']['name']}": each for each in objects}


def pods(kind: str) -> dict[str, dict[str, Any]]:
    return {
        name.rpartition("-")[2]: each["spec"]["template"]["spec"]
        for name, each in made(kind).items()
        if each["kind"] == "Deployment"
    }


def test_the_values_are_checked_by_the_settings_as_they_are():
    """`make chart-values` writes the schema."""
    assert chart_values.FILE.read_text("utf-8") == chart_values.written()
    secret, plain = (
        SCHEMA.schema["properties"]["secret"]["properties"]["keys"]["items"]["enum"],
        SCHEMA.schema["properties"]["settings"]["propertyNames"]["enum"],
    )
    assert set(secret) | set(plain) | chart_values.BY_THE_CHART == SETTING_NAMES
    assert {"DATABASE_URL", "SLACK_BOT_TOKEN", "MICROSOFT_APP_PASSWORD"} <= set(secret)
    assert not set(secret) & set(plain)


@pytest.mark.parametrize("kind", KINDS)
def test_what_ci_tries_can_be_given(kind: str):
    assert list(SCHEMA.iter_errors(values(kind))) == []


@pytest.mark.parametrize(
    ("kind", "part", "wrong"),
    [
        ("sqlite", (), {"servers": 2}),
        ("sqlite", (), {"workers": 1}),
        ("sqlite", (), {"replicas": 1}),
        ("sqlite", ("secret",), {"keys": ["PRIKKEL_SECRET_KEY", "DATABASE_URL"]}),
        ("sqlite", ("secret",), {"keys": ["SLACK_BOT_TOKEN"]}),
        ("sqlite", ("secret",), {"keys": ["PRIKKEL_SECRET_KEY", "PRIKKEL_LOCALE"]}),
        ("sqlite", ("secret",), {"name": ""}),
        ("sqlite", ("settings",), {"PRIKKEL_LOCAL": "nl"}),
        ("sqlite", ("settings",), {"SLACK_BOT_TOKEN": "xoxb-1"}),
        ("sqlite", ("settings",), {"PRIKKEL_KEEP_WORDS_DAYS": 90}),
        ("sqlite", ("database",), {"kind": "mysql"}),
        ("sqlite", ("image",), {"repository": ""}),
        ("sqlite", ("image",), {"digest": "latest"}),
        ("sqlite", ("ingress",), {"enabled": True}),
        ("sqlite", (), {"runAsUser": 0}),
        ("postgresql", (), {"workers": 0}),
        ("postgresql", ("secret",), {"keys": ["PRIKKEL_SECRET_KEY"]}),
    ],
)
def test_a_mistake_is_refused(kind: str, part: tuple[str, ...], wrong: dict[str, Any]):
    given = values(kind)
    place = given
    for name in part:
        place = place[name]
    place.update(wrong)

    assert list(SCHEMA.iter_errors(given))


def test_it_is_of_this_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    chart = yaml.safe_load((CHART / "Chart.yaml").read_text("utf-8"))

    assert chart["appVersion"] == chart["version"] == project["version"]
    for name in ("alerts.yaml", "grafana.json"):
        assert (CHART / "files" / name).resolve() == ROOT / "docs" / "monitoring" / name


@needs_helm
@pytest.mark.parametrize("kind", KINDS)
def test_helm_finds_nothing_wrong(kind: str):
    done = helm("lint", "--strict", str(CHART), "--values", str(CHART / "ci" / f"{kind}.yaml"))

    assert done.returncode == 0, done.stdout + done.stderr


@needs_helm
def test_helm_refuses_sqlite_on_two_servers():
    given = ("--values", str(CHART / "ci" / "sqlite.yaml"), "--set", "servers=2")
    done = helm("template", "town", str(CHART), *given)

    assert done.returncode != 0
    assert "/servers" in done.stderr


@needs_helm
@pytest.mark.skipif(not PYTHON.exists(), reason="needs Kubernetes' schemas: make chart-tools")
@pytest.mark.parametrize("version", KUBERNETES)
@pytest.mark.parametrize("kind", KINDS)
def test_kubernetes_takes_what_is_made(kind: str, version: str, tmp_path: Path):
    known = [each for each in made(kind).values() if each["kind"] not in OF_OPERATORS]
    (tmp_path / "objects.yaml").write_text(yaml.safe_dump_all(known), "utf-8")
    done = subprocess.run(
        [PYTHON, "-m", "kubernetes_validate", "--strict", "--kubernetes-version", version,
         str(tmp_path / "objects.yaml")],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip

    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert said.count("passed for resource") == len(known), said


@needs_helm
@pytest.mark.parametrize("kind", KINDS)
def test_every_pod_is_locked_in_and_runs_a_command_that_exists(kind: str):
    found = pods(kind)

    assert set(found) == ({"server"} if kind == "sqlite" else {"server", "worker"})
    for pod in found.values():
        assert pod["securityContext"]["runAsNonRoot"]
        assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
        assert pod["automountServiceAccountToken"] is False
        assert pod["terminationGracePeriodSeconds"] > 10
        for container in (*pod["initContainers"], *pod["containers"]):
            locks = container["securityContext"]
            assert locks["readOnlyRootFilesystem"]
            assert locks["allowPrivilegeEscalation"] is False
            assert locks["capabilities"] == {"drop": ["ALL"]}
            assert container["resources"]["limits"]["memory"]
            assert accepts(container["args"])
        assert [each["args"] for each in pod["initContainers"]] == [["migrate"]]


@needs_helm
@pytest.mark.parametrize("kind", KINDS)
def test_settings_reach_it_and_secrets_only_as_files(kind: str, tmp_path: Path):
    secrets = values(kind)["secret"]["keys"]
    for pod in pods(kind).values():
        [container] = pod["containers"]
        given = {each["name"]: each["value"] for each in container["env"]}
        assert len(given) == len(container["env"])
        assert all(isinstance(value, str) for value in given.values())
        plain = {k: v for k, v in given.items() if k.removesuffix("_FILE") not in secrets}
        assert set(plain) <= SETTING_NAMES
        assert all(not given.get(name) for name in secrets)
        Settings.model_validate(plain)
        files = {name: given[f"{name}_FILE"] for name in secrets}
        [vault] = [v["secret"] for v in pod["volumes"] if v["name"] == "secrets"]
        [mount] = [m for m in container["volumeMounts"] if m["name"] == "secrets"]
        paths = {each["key"]: f"{mount['mountPath']}/{each['path']}" for each in vault["items"]}
        assert mount["readOnly"]
        assert paths == files


@needs_helm
def test_probes_ask_what_is_served_at_a_port_of_their_own():
    for kind in KINDS:
        [server] = pods(kind)["server"]["containers"]
        ports = {each["name"]: each["containerPort"] for each in server["ports"]}
        given = {each["name"]: each["value"] for each in server["env"]}
        assert given["PRIKKEL_PORT"] == str(ports["http"])
        assert given["PRIKKEL_HEALTH_PORT"] == str(ports["health"])
        asked = [server[f"{name}Probe"]["httpGet"] for name in ("startup", "liveness", "readiness")]
        assert [each["path"] for each in asked] == ["/health/live", "/health/live", "/health/ready"]
        assert {each["port"] for each in asked} == {"health"}


@needs_helm
def test_one_server_has_the_file_and_two_versions_never_share_a_database():
    sqlite, postgres = made("sqlite"), made("postgresql")
    server = sqlite["Deployment/town-prikkel-server"]["spec"]

    assert server["replicas"] == 1
    assert "PersistentVolumeClaim/town-prikkel-data" in sqlite
    assert not any(name.startswith("PersistentVolumeClaim") for name in postgres)
    replicas = {n: o["spec"]["replicas"] for n, o in postgres.items() if n.startswith("Deployment")}
    assert replicas == {"Deployment/town-prikkel-server": 2, "Deployment/town-prikkel-worker": 2}
    for each in (*sqlite.values(), *postgres.values()):
        if each["kind"] == "Deployment":
            assert each["spec"]["strategy"] == {"type": "Recreate"}


@needs_helm
def test_what_comes_in_from_outside_is_what_the_operator_s_page_lets_in():
    page = (ROOT / "docs" / "operator.md").read_text("utf-8")
    proxy = page.partition("```nginx")[2].partition("```")[0]
    told = {path.rstrip("/") for path in re.findall(r"^location (?:= )?(/\S+)", proxy, re.M)}
    told |= {
        f"/{name}" for each in re.findall(r"\^/\(([\w|]+)\)\$", proxy) for name in each.split("|")
    }
    [rule] = made("postgresql")["Ingress/town-prikkel"]["spec"]["rules"]

    assert {path["path"] for path in rule["http"]["paths"]} == told
    assert {path["pathType"] for path in rule["http"]["paths"]} == {"Prefix"}
    given = made("postgresql")["Deployment/town-prikkel-server"]["spec"]["template"]["spec"]
    env = {each["name"]: each["value"] for each in given["containers"][0]["env"]}
    assert env["PRIKKEL_PUBLIC_URL"] == f"https://{rule['host']}"


@needs_helm
def test_the_cluster_s_token_is_for_microsoft_alone():
    found = made("postgresql")
    for name, pod in pods("postgresql").items():
        given = {each["name"]: each["value"] for each in pod["containers"][0]["env"]}
        [mount] = [m for m in pod["containers"][0]["volumeMounts"] if m["name"] == "entra"]
        [volume] = [v for v in pod["volumes"] if v["name"] == "entra"]
        [source] = volume["projected"]["sources"]
        token = source["serviceAccountToken"]
        assert token["audience"] == "api://AzureADTokenExchange", name
        file = given["MICROSOFT_APP_FEDERATED_TOKEN_FILE"]
        assert file == f"{mount['mountPath']}/{token['path']}"
        assert f"ServiceAccount/{pod['serviceAccountName']}" in found
    assert not any(name.startswith("ServiceAccount") for name in made("sqlite"))


@needs_helm
def test_services_policies_and_monitors_find_the_pods():
    found = made("postgresql")
    [service] = [each for each in found.values() if each["kind"] == "Service"]
    for name in ("server", "worker"):
        pod = found[f"Deployment/town-prikkel-{name}"]["spec"]["template"]["metadata"]["labels"]
        policy = found["NetworkPolicy/town-prikkel"]["spec"]["podSelector"]["matchLabels"]
        assert policy.items() <= pod.items()
        assert (service["spec"]["selector"].items() <= pod.items()) == (name == "server")
    monitor = found["ServiceMonitor/town-prikkel"]
    assert (
        monitor["spec"]["selector"]["matchLabels"].items() <= service["metadata"]["labels"].items()
    )
    assert service["metadata"]["labels"][monitor["spec"]["jobLabel"]] == "prikkel"
    assert [each["name"] for each in service["spec"]["ports"]] == [
        monitor["spec"]["endpoints"][0]["port"]
    ]
    rules = yaml.safe_load((ROOT / "docs" / "monitoring" / "alerts.yaml").read_text("utf-8"))
    assert found["PrometheusRule/town-prikkel"]["spec"] == rules
    shown = found["ConfigMap/town-prikkel-dashboard"]["data"]["prikkel.json"]
    own = (ROOT / "docs" / "monitoring" / "grafana.json").read_text("utf-8")
    assert json.loads(shown) == json.loads(own)
