"""Runs the code of a notebook, and prints as JSON what each cell printed and the values of the given variables."""

import contextlib
import io
import json
import sys
from pathlib import Path

path, *variables = sys.argv[1:]
cells = json.loads(Path(path).read_text("utf-8"))["cells"]
namespace = {}
printed = []
for cell in cells:
    if cell["cell_type"] == "code":
        with contextlib.redirect_stdout(io.StringIO()) as output:
            exec("".join(cell["source"]), namespace)
        printed.append(output.getvalue())
print(json.dumps({"printed": printed, "values": {name: namespace[name] for name in variables}}))
