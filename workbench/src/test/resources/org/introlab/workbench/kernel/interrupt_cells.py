"""Interrupts cells of a running kernel, as JupyterLab does, and tells what came of it, one JSON object a line.

Usage: interrupt_cells.py KERNEL CELLS
CELLS is a JSON file: a list of {"name", "setup", "cell", "after"}. In one kernel, for each: runs "setup" if it is not
empty; starts "cell", waits for it to print "go", interrupts the kernel; then runs "after".
"""

import json
import sys
import time

from jupyter_client.manager import KernelManager

PATIENCE = 60


def outputs(client, request, until=None):
    """The texts of a request's outputs up to the kernel's word that it is done, or to one that contains `until`."""
    said = []
    while True:
        message = client.get_iopub_msg(timeout=PATIENCE)
        if message["parent_header"].get("msg_id") != request:
            continue
        content = message["content"]
        if message["msg_type"] == "stream":
            said.append(content["text"])
        elif message["msg_type"] == "execute_result":
            said.append(content["data"]["text/plain"])
        elif message["msg_type"] == "error":
            said.append(content["ename"] + ": " + "\n".join(content["traceback"]))
        elif message["msg_type"] == "status" and content["execution_state"] == "idle":
            return said
        if until is not None and until in said[-1:][0] if said else False:
            return said


def run(client, code):
    request = client.execute(code, store_history=True)
    said = outputs(client, request)
    return reply(client, request), said


def reply(client, request):
    while True:
        message = client.get_shell_msg(timeout=PATIENCE)
        if message["parent_header"].get("msg_id") == request:
            return message["content"]["status"]


def main(kernel, cells):
    manager = KernelManager(kernel_name=kernel)
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=PATIENCE)
    for case in json.load(open(cells, encoding="utf-8")):
        told = {"name": case["name"]}
        if case.get("setup"):
            told["setup"], said = run(client, case["setup"])
            if told["setup"] != "ok":
                told["said"] = said
        request = client.execute(case["cell"])
        outputs(client, request, until="go")
        start = time.monotonic()
        manager.interrupt_kernel()
        try:
            told["said"] = outputs(client, request)
            told["status"] = reply(client, request)
            told["seconds"] = round(time.monotonic() - start, 2)
            told["after"], told["value"] = run(client, case["after"])
        except Exception as failure:  # the test says what was expected
            told["status"] = type(failure).__name__
        print(json.dumps(told), flush=True)
    client.stop_channels()
    manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
