"""Executes a notebook with nbclient and reports each cell to its caller, as one JSON object per line on standard output.

Usage: run_notebook.py NOTEBOOK FOLDER TARGET KERNEL TIMEOUT OUTPUT_LIMIT NOTEBOOK_LIMIT JAVA_OPTION...
FOLDER is the working directory of the cells. TIMEOUT is in seconds for each cell, 0 for none; the limits are in bytes, for the output of one
cell and of all cells. The Java options replace the kernel's heap option. The executed notebook is written to TARGET even if a cell fails;
it then ends with that cell's error. Exit status 0: all cells ran; 3: a cell failed. At the end of standard input (the caller has ended) and
on SIGTERM, the kernel is killed and this program ends.
"""

import json
import os
import re
import signal
import subprocess
import sys
import threading

# jsonschema would take a second to load its check of international addresses, which no notebook needs
sys.modules["rfc3987_syntax"] = None

import jupyter_client.launcher
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

# bytes that a notebook file adds for each line stored, and for each control character
AROUND_A_LINE = 10


def stored(value):
    text = value if isinstance(value, str) else json.dumps(value)
    return len(text.encode("utf-8", "replace")) + AROUND_A_LINE * (
        sum(text.count(chr(c)) for c in range(32)) + text.count("\\n")
    )


class Client(NotebookClient):
    """A client that stops at a cell whose output exceeds a limit."""

    cell_limit = 0
    notebook_limit = 0
    cell_size = 0
    size = 0

    def too_much(self):
        return self.cell_size > self.cell_limit or self.size > self.notebook_limit

    def process_message(self, msg, cell, cell_index):
        content = msg["content"]
        if msg["msg_type"] == "stream":
            more = stored(content.get("text", ""))
        elif msg["msg_type"] in ("display_data", "execute_result"):
            more = sum(stored(form) for form in content.get("data", {}).values())
        else:
            more = 0
        self.cell_size += more
        self.size += more
        if self.too_much():
            # nbclient waits only for the reply; an exception raised here would be lost
            self.task_poll_for_reply.cancel()
            return None
        return super().process_message(msg, cell, cell_index)


class Kernels:
    """The kernels that this program has started; any thread may kill them at any time."""

    def __init__(self):
        self.lock = threading.Lock()
        self.started = []

    def start(self, *args, **kwargs):
        """Starts a process, unless this program is ending."""
        with self.lock:
            process = subprocess.Popen(*args, **kwargs)
            self.started.append(process)
            return process

    def end(self):
        """Kills the processes started, with their children, and ends this program."""
        self.lock.acquire()
        for process in self.started:
            try:
                # each leads its own session; the id of one already waited for may have been reused
                if process.returncode is None:
                    os.killpg(process.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                pass
        os._exit(128 + signal.SIGTERM)


def append_error(cell, reply):
    """Appends the error in a kernel's reply to the outputs, unless the kernel published it already."""
    if reply["status"] == "error" and not any(output.output_type == "error" for output in cell.outputs):
        fields = {name: reply.get(name) or "" for name in ("ename", "evalue")}
        traceback = reply.get("traceback") or [": ".join(text for text in fields.values() if text)]
        cell.outputs.append(nbformat.v4.new_output("error", traceback=traceback, **fields))


# run in the kernel after the last cell
UNDECLARED = "org.introlab.workbench.kernel.Undeclared.require();"


def undeclared(notebook, question):
    """Returns the cell and the message of the first declaration that refers to an undeclared name."""
    by_count = {
        cell.execution_count: index
        for index, cell in enumerate(notebook.cells)
        if cell.get("execution_count") is not None
    }
    for output in question.outputs:
        if output.output_type == "error":
            found = re.findall(r"(\d+)\t(.*)", output.evalue)
            if not found:
                # after some compiler errors JShell runs nothing more
                return max(by_count.values()), output.evalue
            for count, message in found:
                index = by_count[int(count)]
                if "raises-exception" not in notebook.cells[index].metadata.get("tags", []):
                    return index, message
    return None


def report(**event):
    print(json.dumps(event), flush=True)


def main(source, folder, target, kernel, timeout, cell_limit, notebook_limit, *options):
    kernels = Kernels()
    jupyter_client.launcher.Popen = kernels.start
    # in a separate thread, since this one may be starting a kernel; while a kernel runs, nbclient's own handler ends it
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=kernels.end).start())
    threading.Thread(target=lambda: (sys.stdin.buffer.read(), kernels.end()), daemon=True).start()
    notebook = nbformat.read(source, as_version=4)
    numbers = {}
    for index, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            cell.outputs = []
            cell.execution_count = None
            if cell.source.strip():
                numbers[index] = len(numbers) + 1
    question = nbformat.v4.new_code_cell(UNDECLARED, metadata={"tags": ["raises-exception"]})
    notebook.cells.append(question)
    current = 0
    executed = 0

    def started(cell, cell_index):
        nonlocal current, executed
        if cell_index in numbers:
            current = numbers[cell_index]
            executed += 1
            client.cell_size = 0
            report(event="started", cell=current)

    def finished(cell, cell_index, execute_reply):
        if cell_index in numbers:
            append_error(cell, execute_reply["content"])
            allowed = "raises-exception" in cell.metadata.get("tags", [])
            report(
                event="finished",
                cell=numbers[cell_index],
                ok=allowed or execute_reply["content"]["status"] == "ok",
            )

    client = Client(
        notebook,
        kernel_name=kernel,
        timeout=int(timeout) or None,
        # waits for outputs that come after the reply
        iopub_timeout=60,
        raise_on_iopub_timeout=True,
        record_timing=False,
        resources={"metadata": {"path": folder}},
        # a busy kernel, or one with shutdown hooks set by cells, may ignore a request
        shutdown_kernel="immediate",
        on_cell_execute=started,
        on_cell_executed=finished,
    )
    client.cell_limit = int(cell_limit)
    client.notebook_limit = int(notebook_limit)
    command = client.create_kernel_manager().kernel_spec.argv
    heap = [index for index, word in enumerate(command) if word.startswith("-Xmx")]
    for index in heap:
        command[index : index + 1] = options
    error = None
    try:
        # output that bypasses System.out must not be mistaken for an event
        client.execute(stdout=subprocess.DEVNULL)
    except CellExecutionError as failure:
        error = {"name": failure.ename, "message": failure.evalue}
    except CellTimeoutError as failure:
        late = "its outputs did not arrive" if "IOPub" in str(failure) else f"did not finish within {timeout} s"
        error = {"own": True, "name": "TimeoutException", "message": late}
    except DeadKernelError:
        error = {
            "own": True,
            "name": "JvmEnded",
            "message": "ended its JVM, or the kernel's thread (System.exit, Runtime.halt, a kill or no memory)",
        }
        if client.cell_size > client.cell_limit:
            message = f"has more than {client.cell_limit // 1_000_000} MB of output"
            error = {"own": True, "name": "OutputLimit", "message": message}
        elif client.size > client.notebook_limit:
            message = f"makes the notebook's output larger than {client.notebook_limit // 1_000_000} MB"
            error = {"own": True, "name": "OutputLimit", "message": message}
    notebook.cells.remove(question)
    late = undeclared(notebook, question) if error is None else None
    if late is not None:
        current = numbers[late[0]]
        error = {"own": True, "name": "CompilationException", "message": late[1]}
    if error is not None:
        for index, number in numbers.items():
            outputs = notebook.cells[index].outputs
            if number == current:
                if error.get("own") or not any(output.output_type == "error" for output in outputs):
                    outputs.append(
                        nbformat.v4.new_output(
                            "error", ename=error["name"], evalue=error["message"], traceback=[error["message"]]
                        )
                    )
                if notebook.cells[index].execution_count is None:
                    notebook.cells[index].execution_count = executed
    nbformat.write(notebook, target)
    report(event="done" if error is None else "failed", cell=current, **(error or {}))
    return 0 if error is None else 3


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
