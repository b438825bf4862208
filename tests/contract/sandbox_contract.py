"""The sandbox obeys resources/api/merchant-api.yaml: every operation goes through `prism proxy --errors`, which compares
each request and answer with the document. A violation, an unexpected status, or an operation that was not driven fails.

Prism collects a body before it checks it, so the endless event stream is driven with max_events; what is checked of it
is its status, headers and type."""
import json
import pathlib
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid

from node_tools import find_tool

VIOLATIONS = "prism/errors#"   # in the type of every problem Prism itself answers


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Proxied:
    """The sandbox as seen through Prism."""

    def __init__(self, base, tokens):
        self.base = base
        self.tokens = tokens
        self.failures = []
        self.driven = set()
        self.calls = 0

    def call(self, verb, path, expected=200, role="admin", body=None, template=None, headers=None):
        self.calls += 1
        self.driven.add((verb.lower(), template or path.split("?")[0]))
        request = urllib.request.Request(self.base + path, method=verb)
        request.add_header("Authorization", "Bearer " + self.tokens.get(role, role))
        for name, value in (headers or {}).items():
            request.add_header(name, value)
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                status, text, told = answer.status, answer.read().decode(), answer.headers
        except urllib.error.HTTPError as error:
            status, text, told = error.code, error.read().decode(), error.headers
        complaint = told.get("sl-violations") or (text if VIOLATIONS in text else "")
        if complaint or status != expected:
            self.failures.append(f"{verb} {path}: {status} instead of {expected} {complaint or text[:600]}")
        try:
            return json.loads(text)
        except ValueError:
            return {}

    def create(self, path, body, expected, template=None, key=None):
        return self.call("POST", path, expected, body=body, template=template,
                         headers={"Idempotency-Key": key or str(uuid.uuid4())})


def pages(api, path, most):
    """Follows next_cursor; every page is checked on its way through."""
    cursor, items = None, []
    for _ in range(most):
        page = api.call("GET", path + (f"&cursor={cursor}" if cursor else ""))
        items += page.get("data", [])
        cursor = page.get("next_cursor")
        if not cursor:
            break
    return items


def drive_reads(api):
    for role in ("viewer", "support", "finance", "admin"):
        api.call("GET", "/v1/me", role=role)
    api.call("GET", "/v1/merchants")
    api.call("GET", "/v1/merchants/mer_lumen", template="/v1/merchants/{merchant_id}")
    payments = pages(api, "/v1/payments?limit=200", 12)
    newest_of = {}
    for payment in payments:
        newest_of.setdefault((payment["status"], payment["method"]["network"]), payment["id"])
    for payment_id in newest_of.values():
        api.call("GET", f"/v1/payments/{payment_id}", template="/v1/payments/{payment_id}")
        api.call("GET", f"/v1/payments/{payment_id}/timeline", template="/v1/payments/{payment_id}/timeline")
    api.call("GET", "/v1/payments?limit=1000&status=confirming,pending&merchant=mer_lumen")
    api.call("GET", "/v1/payments?created_from=2020-01-01T00:00:00.000Z&created_before=2100-01-01T00:00:00.000Z&limit=1")
    api.call("GET", "/v1/payments/totals")
    api.call("GET", "/v1/balances")
    pages(api, "/v1/ledger-entries?limit=500", 8)
    for payout in pages(api, "/v1/payouts?limit=20", 3)[:3]:
        api.call("GET", f"/v1/payouts/{payout['id']}", template="/v1/payouts/{payout_id}")
    for customer in pages(api, "/v1/customers?limit=50", 3)[:3]:
        api.call("GET", f"/v1/customers/{customer['id']}", template="/v1/customers/{customer_id}")
    api.call("GET", "/v1/rates")
    return len(newest_of)


def drive_events(api):
    after = 0
    for _ in range(6):
        page = api.call("GET", f"/v1/events?after={after}&limit=300")
        after = page["data"][-1]["sequence"] if page.get("data") else after
    api.call("GET", "/v1/events")
    api.call("GET", "/v1/events/stream?after=0&max_events=5", headers={"Accept": "text/event-stream"})
    api.call("GET", "/v1/events?after=99999999", 410)


def drive_creation(api):
    body = {"requested": {"amount": "149.00", "currency": "EUR"}, "order_ref": "LA-contract",
            "method": {"asset": "USDC", "network": "base"}, "metadata": {"cart": "1"}}
    key = str(uuid.uuid4())
    first = api.create("/v1/payments", body, 201, key=key)
    again = api.create("/v1/payments", body, 201, key=key)
    if first != again:
        api.failures.append("The same Idempotency-Key gave two answers.")
    body["requested"]["amount"] = "150.00"
    api.create("/v1/payments", body, 409, key=key)
    api.create("/v1/payments", {"requested": {"amount": "0.00", "currency": "EUR"}}, 422)
    for network in ("lightning", "card", "bitcoin", "tron"):
        asset = {"lightning": "BTC", "card": "EUR", "bitcoin": "BTC", "tron": "USDT"}[network]
        api.create("/v1/payments", {"requested": {"amount": "20.00", "currency": "EUR"},
                                    "method": {"asset": asset, "network": network}}, 201)


def drive_refusals(api):
    api.call("GET", "/v1/payments/pay_zzzzzzzz", 404, template="/v1/payments/{payment_id}")
    api.call("GET", "/v1/payments?cursor=elsewhere", 400)
    api.call("GET", "/v1/balances", 403, role="viewer")
    api.call("GET", "/v1/payments", 401, role="sbx_nobody")


def drive_refunds(api):
    """A refund from its options to its end, approvals, refusals, links and policies."""
    refund_of = "/v1/refunds/{refund_id}"
    payments = pages(api, "/v1/payments?limit=300&status=succeeded", 6)
    worth = lambda p: int(p["refundable"]["amount"].replace(".", "")) if p["refundable"] else 0
    chain = [p for p in payments if p["method"]["network"] == "polygon" and p["requested"]["currency"] == "EUR"]
    small = next(p for p in chain if 0 < worth(p) < 15000)
    large = next(p for p in chain if worth(p) > 15500)
    for network in ("polygon", "card", "lightning", "bitcoin"):
        one = next(p for p in payments if p["method"]["network"] == network)
        api.call("GET", f"/v1/payments/{one['id']}/refund-options", template="/v1/payments/{payment_id}/refund-options")

    def quote(payment, expected=201, **more):
        body = {"payment_id": payment["id"], "amount": payment["refundable"], **more}
        return api.create("/v1/refund-quotes", body, expected)

    def body_of(quoted, payment, **more):
        return {"quote_id": quoted["id"], "destination": payment["transactions"][0]["from"], "reason": "goodwill",
                "note": "contract", "refundable_seen": quoted["refundable_before"], "notify_customer": True, **more}

    quote(small, rate="at_payment", fee_paid_by="customer")
    quote(small, asset="USDC", network="base")
    quote(small, 422, amount={"amount": "99999.00", "currency": "EUR"})
    quoted = quote(small, amount={"amount": "1.50", "currency": "EUR"})
    api.call("GET", f"/v1/refund-quotes/{quoted['id']}", template="/v1/refund-quotes/{quote_id}")
    key = str(uuid.uuid4())
    first = api.create("/v1/refunds", body_of(quoted, small), 201, key=key)
    if api.create("/v1/refunds", body_of(quoted, small), 201, key=key) != first:
        api.failures.append("The same Idempotency-Key gave two refunds.")
    api.create("/v1/refunds", body_of(quoted, small, note="another"), 409, key=key)
    api.create("/v1/refunds", body_of(quoted, small), 409)
    fresh = quote(large, amount={"amount": "151.00", "currency": "EUR"})
    stale = {"amount": "1.00", "currency": "EUR"}
    api.create("/v1/refunds", body_of(fresh, large, refundable_seen=stale), 409)
    api.create("/v1/refunds", body_of(fresh, large, destination="nowhere"), 422)
    waiting = api.create("/v1/refunds", body_of(fresh, large), 201)
    again = {"version": waiting["version"], "comment": "contract"}
    own = f"/v1/refunds/{waiting['id']}"
    api.create(f"{own}/approve", again, 403, template=f"{refund_of}/approve")
    decide = lambda word, body, status, role: api.call(
        "POST", f"{own}/{word}", status, role=role, body=body, template=f"{refund_of}/{word}",
        headers={"Idempotency-Key": str(uuid.uuid4())})
    decide("reject", {"version": 77}, 409, "finance")
    decide("approve", again, 403, "support")
    decide("approve", again, 200, "finance")
    other = api.create("/v1/refunds", body_of(quote(small, amount=stale), small, note="[hold]"), 201)
    api.create(f"/v1/refunds/{other['id']}/cancel", None, 200, template=f"{refund_of}/cancel")
    api.create(f"/v1/refunds/{other['id']}/cancel", {"comment": "twice"}, 409, template=f"{refund_of}/cancel")
    for refund in pages(api, "/v1/refunds?limit=50", 8)[:40]:
        api.call("GET", f"/v1/refunds/{refund['id']}", template=refund_of)
    found = api.call("GET", f"/v1/refunds?idempotency_key={key}")
    if [r["id"] for r in found.get("data", [])] != [first["id"]]:
        api.failures.append("The refund is not found by its key.")
    api.call("GET", f"/v1/refunds?payment={small['id']}&status=succeeded,processing,cancelled")
    api.call("GET", "/v1/refunds/totals?created_before=2100-01-01T00:00:00.000Z")
    api.call("GET", "/v1/refunds/re_zzzzzz", 404, template=refund_of)
    drive_links_and_policies(api, chain[-1])


def drive_links_and_policies(api, payment):
    link = api.create("/v1/refund-links", {"payment_id": payment["id"], "expires_in_seconds": 3600}, 201)
    with urllib.request.urlopen(link["url"], timeout=30) as page:
        if "<form" not in page.read().decode():
            api.failures.append("The page of a refund link has no form.")
    api.call("GET", f"/v1/refund-links/{link['id']}", template="/v1/refund-links/{refund_link_id}")
    policy = api.call("GET", "/v1/approval-policies")["data"][0]
    one = "/v1/approval-policies/{policy_id}"
    policy["approvals"] = 2
    api.call("PUT", f"/v1/approval-policies/{policy['id']}", body=policy, template=one)
    api.call("PUT", f"/v1/approval-policies/{policy['id']}", 403, role="finance", body=policy, template=one)
    policy["roles"] = ["nobody"]
    api.call("PUT", f"/v1/approval-policies/{policy['id']}", 422, body=policy, template=one)
    api.call("GET", "/v1/approval-policies/usage")


def drive_later(api, sandbox_url):
    """What this version describes and does not carry out is answered 501 with a problem. Asked without Prism: it takes a
    501 as a wish to be mocked and makes up an answer itself."""
    api.base = sandbox_url
    money = {"amount": "1.00", "currency": "EUR"}
    one = {"wallet_id": "wal_1", "link_session_id": "wls_1",
           "member_id": "per_1", "key_id": "key_1", "endpoint_id": "whe_1", "delivery_id": "whd_1"}
    bodies = {
        "/v1/wallet-link-sessions": {"network": "base", "address": "0x"},
        "/v1/wallet-link-sessions/{link_session_id}/proof": {"signature": "0x", "format": "eip191"},
        "/v1/team": {"email": "a@example.org", "role": "viewer"}, "/v1/team/{member_id}": {"role": "viewer"},
        "/v1/api-keys": {"label": "l", "permissions": []},
        "/v1/webhook-endpoints": {"url": "http://127.0.0.1/", "types": []},
    }
    for verb, path in sorted(api.documented):
        if (verb, path) in api.driven:
            continue
        concrete = re.sub(r"\{(\w+)\}", lambda m: one[m.group(1)], path)
        headers = {"Idempotency-Key": str(uuid.uuid4())} if verb == "post" else {}
        body = bodies.get(path) if verb in ("post", "put", "patch") else None
        answer = api.call(verb.upper(), concrete, 501, body=body, template=path, headers=headers)
        if answer.get("code") != "not_in_this_version" or not answer.get("request_id"):
            api.failures.append(f"{verb} {path}: not the documented problem: {answer}")


def documented_operations(document):
    """(verb, path) pairs; the document's indentation is fixed, so no YAML reader is needed."""
    operations, path = set(), None
    for line in pathlib.Path(document).read_text(encoding="utf-8").splitlines():
        if line.startswith("components:"):
            break
        found = re.match(r"^  (/v1/\S+):$", line)
        path = found.group(1) if found else path
        verb = re.match(r"^    (get|post|put|patch|delete):$", line)
        if verb and path:
            operations.add((verb.group(1), path))
    return operations


def wait_for(port):
    for _ in range(3000):   # Node starts slowly on a busy machine
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.1)
    return False


def run(sandbox_program, document, prism):
    sandbox = subprocess.Popen([sandbox_program, "--history", "2500", "--rate", "30", "--time-scale", "200", "--nasty"],
                               stdout=subprocess.PIPE, text=True)
    proxy = None
    try:
        greeting = json.loads(sandbox.stdout.readline())
        port = free_port()
        proxy = subprocess.Popen([prism, "proxy", "--errors", "-h", "127.0.0.1", "-p", str(port), document, greeting["url"]],
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if not wait_for(port):
            print("Prism did not start.")
            return 1
        api = Proxied(f"http://127.0.0.1:{port}", greeting["tokens"])
        api.documented = documented_operations(document)
        kinds = drive_reads(api)
        drive_creation(api)
        drive_refunds(api)
        drive_events(api)
        drive_refusals(api)
        drive_later(api, greeting["url"])
        missing = api.documented - api.driven
        api.failures += [f"never driven: {verb} {path}" for verb, path in sorted(missing)]
        if kinds < 40:
            api.failures.append(f"only {kinds} kinds of payments were seen; the history is too thin to prove anything")
        print(f"{api.calls} calls, {len(api.driven)} operations of {len(api.documented)}, {kinds} kinds of payments")
        for failed in api.failures[:20]:
            print("FAILED", failed)
        return 1 if api.failures else 0
    finally:
        if proxy:
            proxy.terminate()
            proxy.wait(10)
        sandbox.terminate()
        if sandbox.wait(10) != 0:
            raise SystemExit("The sandbox did not end cleanly.")


if __name__ == "__main__":
    sys.exit(run(sys.argv[1], sys.argv[2], find_tool("prism", "PAYDECK_PRISM")))
