"""Executes a notebook with nbclient and tells its caller of each cell, one JSON object a line on standard output.

Usage: run_notebook.py NOTEBOOK TARGET KERNEL TIMEOUT PRINT_LIMIT
TIMEOUT is in seconds for each cell, 0 for none; PRINT_LIMIT in characters for each cell. The executed notebook is
written to TARGET also when a cell fails; it ends then with that cell's error. Exit 0: all cells ran; 3: a cell failed.
"""

import json
import os
import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError


class Client(NotebookClient):
    """A client that gives up on a cell that prints more than a limit."""

    print_limit = 0
    printed = 0

    def process_message(self, msg, cell, cell_index):
        if msg["msg_type"] == "stream":
            self.printed += len(msg["content"].get("text", ""))
            if self.printed > self.print_limit:
                # nbclient waits for the reply alone; an exception from here would go unheard
                self.task_poll_for_reply.cancel()
                return None
        return super().process_message(msg, cell, cell_index)


def say(**event):
    print(json.dumps(event), flush=True)


def main(source, target, kernel, timeout, print_limit):
    notebook = nbformat.read(source, as_version=4)
    numbers = {}
    for index, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            cell.outputs = []
            cell.execution_count = None
            if cell.source.strip():
                numbers[index] = len(numbers) + 1
    current = 0

    def started(cell, cell_index):
        nonlocal current
        if cell_index in numbers:
            current = numbers[cell_index]
            client.printed = 0
            say(event="started", cell=current)

    def finished(cell, cell_index, execute_reply):
        if cell_index in numbers:
            say(event="finished", cell=numbers[cell_index], ok=execute_reply["content"]["status"] == "ok")

    client = Client(
        notebook,
        kernel_name=kernel,
        timeout=int(timeout) or None,
        record_timing=False,
        resources={"metadata": {"path": os.path.dirname(os.path.abspath(source))}},
        on_cell_execute=started,
        on_cell_executed=finished,
    )
    client.print_limit = int(print_limit)
    error = None
    try:
        client.execute()
    except CellExecutionError as failure:
        error = {"name": failure.ename, "message": failure.evalue}
    except CellTimeoutError:
        error = {"own": True, "name": "TimeoutException", "message": f"did not finish within {timeout} s"}
    except DeadKernelError:
        message = "the cell ended the kernel (System.exit, or out of memory)"
        if client.printed > client.print_limit:
            message = f"the cell printed more than {client.print_limit // 1_000_000} MB"
        error = {"own": True, "name": "DeadKernelError", "message": message}
    if error is not None:
        for index, number in numbers.items():
            outputs = notebook.cells[index].outputs
            if number == current and not any(output.output_type == "error" for output in outputs):
                outputs.append(
                    nbformat.v4.new_output(
                        "error", ename=error["name"], evalue=error["message"], traceback=[error["message"]]
                    )
                )
                notebook.cells[index].execution_count = number
    nbformat.write(notebook, target)
    say(event="done" if error is None else "failed", cell=current, **(error or {}))
    return 0 if error is None else 3


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
