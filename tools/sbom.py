"""A bill of materials of what comes with the wheel, in CycloneDX's JSON.

uv writes the packages of `uv.lock` that are needed at run time, on any system, with the digest of
every file of theirs. Added here: the license of each, whether it comes only with an extra of ours,
the shared libraries that wheels bring along, and what was built. The same commit gives the same
bill. Format: https://cyclonedx.org/docs/1.5/json/.
"""

import hashlib
import json
import subprocess
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from tools.licensed import Policy, license_of
from tools.locked import ROOT, at_run_time, read_lock

Node = dict[str, Any]


def bill_of_materials(uv: Path, built: Sequence[Path], moment: int, policy: Policy) -> str:
    """The bill for the files built, as JSON; `moment` is in seconds since 1970.

    Raises:
        ValueError: it is not what CycloneDX's schema asks for.
        UnknownLicenseError: a package's license is not known.
    """
    bill = exported(uv)
    always = {package.name for package in at_run_time(read_lock())}
    for component in bill["components"]:
        component["scope"] = "required" if component["name"] in always else "optional"
        component["licenses"] = license_node(license_of(component["name"], policy)[0])
        if inside := libraries(component, policy):
            component["components"] = inside
    ours = bill["metadata"]["component"]
    ours |= {"type": "application", "licenses": license_node("MIT")}
    ours["externalReferences"] = [distribution(path) for path in built]
    bill["metadata"]["timestamp"] = datetime.fromtimestamp(moment, UTC).isoformat()
    del bill["serialNumber"]
    digest = hashlib.sha256(json.dumps(bill, sort_keys=True).encode()).hexdigest()
    bill["serialNumber"] = uuid.uuid5(uuid.NAMESPACE_OID, digest).urn
    return checked(json.dumps(bill, indent=2, ensure_ascii=False) + "\n")


def exported(uv: Path) -> Node:
    """What uv says of the lock file: without tools for work on the code, but for every system."""
    told = subprocess.run(  # noqa: S603  # the uv that the Makefile fetched
        [
            uv,
            "export",
            "--quiet",
            "--locked",
            "--no-dev",
            "--all-extras",
            "--format",
            "cyclonedx1.5",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    bill: Node = json.loads(told.stdout)
    return bill


def license_node(expression: str) -> list[Node]:
    """A license as CycloneDX writes it: a name, or an expression of several."""
    if " " in expression:
        return [{"expression": expression}]
    return [{"license": {"id": expression}}]


def libraries(component: Node, policy: Policy) -> list[Node]:
    """The shared libraries in a package's wheels."""
    return [
        {
            "type": "library",
            "bom-ref": f"{component['bom-ref']}/{library}",
            "name": library,
            "description": "A shared library in the wheels for Linux.",
            "licenses": license_node(entry["license"]),
        }
        for entry in policy.inside
        if entry["package"] == component["name"]
        for library in entry["libraries"]
    ]


def distribution(path: Path) -> Node:
    """A file that was built, with its digest."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {
        "type": "distribution",
        "url": path.name,
        "hashes": [{"alg": "SHA-256", "content": digest}],
    }


def checked(bill: str) -> str:
    """The bill again, when the schema that CycloneDX publishes finds no fault in it.

    Raises:
        ValueError: the first fault that it finds.
    """
    fault = JsonStrictValidator(SchemaVersion.V1_5).validate_str(bill)
    if fault is None:
        return bill
    error = fault.data
    raise ValueError(f"not CycloneDX 1.5, at {error.json_path}: {error.message}")
