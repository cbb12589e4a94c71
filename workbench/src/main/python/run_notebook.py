"""Executes a notebook with nbclient and tells its caller of each cell, one JSON object a line on standard output.

Usage: run_notebook.py NOTEBOOK FOLDER TARGET KERNEL TIMEOUT OUTPUT_LIMIT NOTEBOOK_LIMIT JAVA_OPTION...
FOLDER is where the cells' relative paths begin. TIMEOUT is in seconds for each cell, 0 for none; the limits are in bytes, of the output of a cell and of all. The Java
options take the place of the kernel's own heap. The executed notebook is written to TARGET also when a cell fails; it
ends then with that cell's error. Exit 0: all cells ran; 3: a cell failed. When standard input ends, because its caller has ended, and at SIGTERM the kernel
is killed and this program ends.
"""

import json
import os
import re
import signal
import subprocess
import sys
import threading

import jupyter_client.launcher
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

# what a notebook puts around each line that it stores, and instead of each control character
AROUND_A_LINE = 10


def stored(value):
    text = value if isinstance(value, str) else json.dumps(value)
    return len(text.encode("utf-8", "replace")) + AROUND_A_LINE * (
        sum(text.count(chr(c)) for c in range(32)) + text.count("\\n")
    )


class Client(NotebookClient):
    """A client that gives up on a cell whose output is larger than a limit."""

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
            # nbclient waits for the reply alone; an exception from here would go unheard
            self.task_poll_for_reply.cancel()
            return None
        return super().process_message(msg, cell, cell_index)


class Kernels:
    """The kernel that this program has started, to be killed at any moment from any thread."""

    def __init__(self):
        self.lock = threading.Lock()
        self.started = []

    def start(self, *args, **kwargs):
        """Starts a process; none once this program ends."""
        with self.lock:
            process = subprocess.Popen(*args, **kwargs)
            self.started.append(process)
            return process

    def end(self):
        """Kills what was started, with what it has started itself, and ends this program."""
        self.lock.acquire()
        for process in self.started:
            try:
                # each is the leader of a session of its own; one that was waited for has given its number back
                if process.returncode is None:
                    os.killpg(process.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                pass
        os._exit(128 + signal.SIGTERM)


def tell_error(cell, reply):
    """Appends the error of a kernel's reply, unless the kernel published it."""
    if reply["status"] == "error" and not any(output.output_type == "error" for output in cell.outputs):
        said = {name: reply.get(name) or "" for name in ("ename", "evalue")}
        traceback = reply.get("traceback") or [": ".join(text for text in said.values() if text)]
        cell.outputs.append(nbformat.v4.new_output("error", traceback=traceback, **said))


# what a kernel is asked after the last cell
UNDECLARED = "org.introlab.workbench.kernel.Undeclared.require();"


def undeclared(notebook, question):
    """The cell and the message of the first declaration that refers to something never declared."""
    by_count = {
        cell.execution_count: index
        for index, cell in enumerate(notebook.cells)
        if cell.get("execution_count") is not None
    }
    for output in question.outputs:
        if output.output_type == "error":
            found = re.findall(r"(\d+)\t(.*)", output.evalue)
            if not found:
                # JShell runs nothing more after some faults of the compiler
                return max(by_count.values()), output.evalue
            for count, message in found:
                index = by_count[int(count)]
                if "raises-exception" not in notebook.cells[index].metadata.get("tags", []):
                    return index, message
    return None


def say(**event):
    print(json.dumps(event), flush=True)


def main(source, folder, target, kernel, timeout, cell_limit, notebook_limit, *options):
    kernels = Kernels()
    jupyter_client.launcher.Popen = kernels.start
    # in a thread of its own: this one may be about to start a kernel. While a kernel runs nbclient has a handler that ends it
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
            say(event="started", cell=current)

    def finished(cell, cell_index, execute_reply):
        if cell_index in numbers:
            tell_error(cell, execute_reply["content"])
            allowed = "raises-exception" in cell.metadata.get("tags", [])
            say(
                event="finished",
                cell=numbers[cell_index],
                ok=allowed or execute_reply["content"]["status"] == "ok",
            )

    client = Client(
        notebook,
        kernel_name=kernel,
        timeout=int(timeout) or None,
        # outputs that come after the reply are waited for, and not lost
        iopub_timeout=60,
        raise_on_iopub_timeout=True,
        record_timing=False,
        resources={"metadata": {"path": folder}},
        # a kernel that is busy, or has hooks of its cells, does not obey a request
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
        # what goes round System.out is nobody's output, and must not be taken for an event
        client.execute(stdout=subprocess.DEVNULL)
    except CellExecutionError as failure:
        error = {"name": failure.ename, "message": failure.evalue}
    except CellTimeoutError as failure:
        late = "its outputs did not come" if "IOPub" in str(failure) else f"did not finish within {timeout} s"
        error = {"own": True, "name": "TimeoutException", "message": late}
    except DeadKernelError:
        error = {
            "own": True,
            "name": "JvmEnded",
            "message": "ended its JVM, or the kernel's thread (System.exit, Runtime.halt, a kill or no memory)",
        }
        if client.cell_size > client.cell_limit:
            message = f"gives more than {client.cell_limit // 1_000_000} MB of output"
            error = {"own": True, "name": "OutputLimit", "message": message}
        elif client.size > client.notebook_limit:
            message = f"is where the notebook's output becomes larger than {client.notebook_limit // 1_000_000} MB"
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
    say(event="done" if error is None else "failed", cell=current, **(error or {}))
    return 0 if error is None else 3


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
