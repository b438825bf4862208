"""A client sees one address; the event stream goes straight to the server and everything else through Prism.

Prism collects a body before it checks it, so an endless stream never comes out of it. The stream's events are kept here,
to be compared with the same events read through Prism."""
import http.client
import http.server
import json
import threading

STREAM = "/v1/events/stream"
VIOLATIONS = "prism/errors#"   # in the type of every problem Prism itself answers
OF_THE_CONNECTION = {"connection", "keep-alive", "transfer-encoding", "content-length", "host", "accept-encoding"}


class SplitProxy(http.server.ThreadingHTTPServer):
    """Serves on a free port; what was seen may be read from any thread."""
    daemon_threads = True

    def __init__(self, prism, server):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.prism, self.server = prism, server   # (host, port) each
        self.lock = threading.Lock()
        self.answers = []        # (path with query, status) of everything Prism let through or refused
        self.violations = []
        self.events = {}         # sequence -> event, as streamed
        self.stream_faults = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}"

    def count(self, prefix):
        with self.lock:
            return sum(1 for path, status in self.answers if path.startswith(prefix) and status == 200)

    def handle_error(self, request, client_address):
        """A client that was killed is part of the run."""

    def note_answer(self, path, status, headers, body):
        text = body.decode("utf-8", "replace")
        with self.lock:
            self.answers.append((path, status))
            complaint = headers.get("sl-violations") or (text if VIOLATIONS in text else "")
            if complaint:
                self.violations.append(f"{path}: {status} {complaint[:600]}")

    def note_frame(self, frame):
        fields = dict(line.split(": ", 1) for line in frame.splitlines() if line and not line.startswith(":"))
        if not fields:
            return
        try:
            event = json.loads(fields["data"])
            right = int(fields["id"]) == event["sequence"] and fields["event"] == event["type"]
        except (KeyError, ValueError):
            event, right = None, False
        with self.lock:
            if right:
                self.events[event["sequence"]] = event
            else:
                self.stream_faults.append(f"not an event as documented: {frame[:300]}")


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        """The calls are counted instead."""

    def ask(self, address):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name: value for name, value in self.headers.items() if name.lower() not in OF_THE_CONNECTION}
        connection = http.client.HTTPConnection(*address, timeout=60)
        connection.request(self.command, self.path, body or None, headers)
        return connection.getresponse()

    def head(self, answer):
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in OF_THE_CONNECTION:
                self.send_header(name, value)

    def pass_on(self):
        answer = self.ask(self.server.prism)
        body = answer.read()
        self.server.note_answer(self.path, answer.status, answer.headers, body)
        self.head(answer)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def stream(self):
        answer = self.ask(self.server.server)
        if answer.status != 200 or answer.headers.get_content_type() != "text/event-stream":
            with self.server.lock:
                self.server.stream_faults.append(f"{answer.status} {answer.headers.get_content_type()}")
        self.close_connection = True
        self.head(answer)
        self.send_header("Connection", "close")
        self.end_headers()
        text = b""
        while part := answer.read1(65536):
            text += part
            *frames, text = text.split(b"\n\n")
            for frame in frames:
                self.server.note_frame(frame.decode())
            self.wfile.write(part)
            self.wfile.flush()

    def do_GET(self):
        self.stream() if self.path.split("?")[0] == STREAM else self.pass_on()

    do_POST = do_PUT = do_PATCH = do_DELETE = do_GET
