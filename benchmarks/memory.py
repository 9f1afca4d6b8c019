"""How much memory a process has, where the system tells (Linux)."""

from contextlib import suppress
from pathlib import Path


def resident(pid: int | str) -> float:
    """The megabytes that a process has now; 0 where the system does not say."""
    return _read(pid, "VmRSS")


def peak(pid: int | str) -> float:
    """The most megabytes that a process ever had; 0 where the system does not say."""
    return _read(pid, "VmHWM")


def share(pid: int | str) -> float:
    """The same as `resident`, where what processes have in common counts for each in part (PSS)."""
    return _read(pid, "Pss", "smaps_rollup")


def _read(pid: int | str, name: str, file: str = "status") -> float:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/{file}").read_text().splitlines():
            if line.startswith(f"{name}:"):
                return int(line.split()[1]) / 1024
    return 0.0
