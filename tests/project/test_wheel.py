"""The wheel holds everything the package needs: templates, styles, samples, tables."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.project.source import PACKAGE, ROOT, tracked

BUILD = "import sys; from setuptools.build_meta import build_wheel; print(build_wheel(sys.argv[1]))"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel of the tracked files, built in a copy, without network."""
    copy, target = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("wheel")
    for path in tracked():
        if path.is_relative_to(PACKAGE) or path.parent == ROOT:
            (copy / path.relative_to(ROOT)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy / path.relative_to(ROOT))
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONWARNINGS"}
    command = [sys.executable, "-c", BUILD, str(target)]
    built = subprocess.run(command, cwd=copy, env=clean, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr[-2000:]
    return zipfile.ZipFile(next(Path(target).glob("*.whl")))


def test_the_wheel_holds_every_file_of_the_package(wheel: zipfile.ZipFile) -> None:
    ours = {path.relative_to(PACKAGE.parent).as_posix() for path in tracked() if path.is_relative_to(PACKAGE)}

    packed = {name for name in wheel.namelist() if name.startswith("afterword/")}

    assert len(ours) > 20
    assert packed == ours


def test_the_wheel_carries_the_licence_and_the_command(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    entry_points = wheel.read(next(name for name in names if name.endswith("entry_points.txt"))).decode()

    assert any(name.endswith("LICENSE") for name in names)
    assert "afterword = afterword.__main__:main" in entry_points
