"""The end-to-end run, seen by Prism: paydeckctl connects, is killed in the middle of the listing, follows the live shop and
ends equal to the server, while `prism proxy --errors` compares every request and answer with our own document.

Of the event stream Prism checks the shape only (see split_proxy.py and sandbox_contract.py). Its events are compared with
what /v1/events answers for the same sequences through Prism."""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

from node_tools import find_tool
from sandbox_contract import free_port, wait_for
from split_proxy import SplitProxy

HISTORY = int(os.environ.get("PAYDECK_CONTRACT_HISTORY", "3000"))
LIVE_EVENTS = int(os.environ.get("PAYDECK_CONTRACT_EVENTS", "150"))
PATIENCE = 120   # seconds; Node is slow on a busy machine


class GivenUp(Exception):
    """There is no point in going on; what went wrong is among the failures."""


class Run:
    def __init__(self, programs, document, prism, folder):
        self.sandbox_program, self.ctl_program = programs
        self.document, self.prism_program, self.folder = document, prism, folder
        self.port, self.prism_port = free_port(), free_port()
        self.failures = []
        self.children = []

    def start(self, command, **more):
        self.children.append(subprocess.Popen(command, **more))
        return self.children[-1]

    def start_sandbox(self, *arguments):
        command = [self.sandbox_program, "--port", str(self.port), "--data", str(self.folder / "shop"),
                   "--requests-per-minute", "100000000", *arguments]
        sandbox = self.start(command, stdout=subprocess.PIPE, text=True)
        self.greeting = json.loads(sandbox.stdout.readline())
        return sandbox

    def start_prism(self):
        self.log = self.folder / "prism.log"
        self.start([self.prism_program, "proxy", "--errors", "-h", "127.0.0.1", "-p", str(self.prism_port), self.document,
                    f"http://127.0.0.1:{self.port}"], stdout=self.log.open("w"), stderr=subprocess.STDOUT)
        if not wait_for(self.prism_port):
            raise SystemExit("Prism did not start.")
        self.proxy = SplitProxy(("127.0.0.1", self.prism_port), ("127.0.0.1", self.port))

    def write_key(self):
        self.key = self.folder / "key"
        self.key.touch(mode=0o600)
        self.key.write_text(self.greeting["tokens"]["admin"] + "\n")

    def ctl_command(self, *arguments):
        return [self.ctl_program, "--workspace", str(self.folder / "workspace"), *arguments]

    def ctl(self, *arguments):
        try:
            ran = subprocess.run(self.ctl_command(*arguments), capture_output=True, text=True, timeout=PATIENCE, check=False)
        except subprocess.TimeoutExpired:
            self.give_up(f"paydeckctl {arguments[0]} did not end")
        if ran.returncode != 0:
            self.give_up(f"paydeckctl {arguments[0]} ended with {ran.returncode}: {ran.stderr[-600:]}")
        return ran.stdout

    def local(self):
        return json.loads(self.ctl("connections", "--json"))[0]

    def follow(self):
        return self.start(self.ctl_command("sync", "--follow", "--key-file", str(self.key)),
                          stdout=subprocess.DEVNULL, stderr=(self.folder / "sync.log").open("a"))

    def until(self, what, condition):
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end or self.proxy.violations:
                self.give_up(f"waited in vain for {what}; {(self.folder / 'sync.log').read_text()[-600:]}")
            time.sleep(0.05)

    def give_up(self, words):
        self.failures.append(words)
        raise GivenUp

    def check(self, right, words):
        if not right:
            self.failures.append(words)


def kill_in_the_middle(run):
    child = run.follow()
    run.until("the second page of the listing", lambda: run.proxy.count("/v1/payments?") >= 2)
    child.send_signal(signal.SIGKILL)
    child.wait()
    have = run.local()["payments"]
    run.check(0 < have < HISTORY, f"killed with {have} of {HISTORY} payments: not in the middle")
    return have


def follow_live(run):
    child = run.follow()
    run.until("the listing", lambda: run.local()["synced_to"] is not None and run.local()["payments"] >= HISTORY)
    before = len(run.proxy.events)
    run.until("live events", lambda: len(run.proxy.events) >= before + LIVE_EVENTS)
    run.check(child.poll() is None, "following ended by itself")
    child.terminate()
    child.wait(PATIENCE)


def end_equal(run):
    """The shop goes on without new payments, so both sides can be counted; what was open still changes now and then."""
    for _ in range(5):
        result = json.loads(run.ctl("sync", "--json", "--key-file", str(run.key)))["connections"][0]
        sums = [(each["local"], each["server"]) for each in result["received"]]
        equal = result["local_count"] == result["server_count"] and all(local == server for local, server in sums)
        if equal and result["result"] == "equal":
            run.check(result["local_count"] > HISTORY and len(sums) > 5, f"too little to compare: {result}")
            return result["local_count"], len(sums)
    run.give_up(f"not equal: {result}")
    return 0, 0


def compare_stream(run):
    """Every streamed event is the one /v1/events gives for its sequence, and that one Prism has compared with the
    document's Event."""
    checked, streamed = 0, run.proxy.events
    after = min(streamed, default=1) - 1
    while checked < len(streamed):
        request = urllib.request.Request(run.proxy.url() + f"/v1/events?after={after}&limit=500",
                                         headers={"Authorization": "Bearer " + run.greeting["tokens"]["admin"]})
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            page = json.load(answer)["data"]
        if not page:
            break
        for event in page:
            if event["sequence"] in streamed:
                checked += 1
                run.check(streamed[event["sequence"]] == event, f"streamed differently: {event['sequence']}")
        after = page[-1]["sequence"]
    run.check(checked == len(streamed), f"{len(streamed) - checked} streamed events are not in /v1/events")
    return checked


def logged_complaints(run):
    """Prism marks what went wrong with a cross; it says nothing of this kind in a clean run."""
    return [line.strip() for line in run.log.read_text(errors="replace").splitlines()
            if "✖" in line or "iolation" in line]


def report(run, figures):
    run.failures += run.proxy.violations + run.proxy.stream_faults + logged_complaints(run)
    refused = [each for each in run.proxy.answers if each[1] >= 400]
    run.check(not refused, f"refused: {refused[:5]}")
    print(f"{len(run.proxy.answers)} calls through Prism, {len(run.proxy.violations)} violations; " + figures)
    for failed in run.failures[:20]:
        print("FAILED", failed)
    return 1 if run.failures else 0


def whole_run(run):
    sandbox = run.start_sandbox("--history", str(HISTORY), "--rate", "20", "--time-scale", "20", "--nasty")
    run.start_prism()
    run.write_key()
    run.ctl("connect", "merchant", run.proxy.url(), "--key-file", str(run.key))
    killed_at = kill_in_the_middle(run)
    follow_live(run)
    sandbox.terminate()
    run.check(sandbox.wait(PATIENCE) == 0, "the sandbox did not end cleanly")
    run.start_sandbox("--rate", "0")
    count, assets = end_equal(run)
    streamed = compare_stream(run)
    return f"killed at {killed_at} payments, {streamed} events streamed, {count} payments and {assets} assets equal"


def main(run):
    try:
        figures = whole_run(run)
    except GivenUp:
        figures = "given up"
    finally:
        for child in reversed(run.children):
            child.kill()
            child.wait(PATIENCE)
    return report(run, figures)


if __name__ == "__main__":
    tool = find_tool("prism", "PAYDECK_PRISM")
    with tempfile.TemporaryDirectory(prefix="paydeck-contract-") as path:
        sys.exit(main(Run(sys.argv[1:3], sys.argv[3], tool, pathlib.Path(path))))
