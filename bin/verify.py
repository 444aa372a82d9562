#!/usr/bin/env python3
"""Verifies one exported record: python3 bin/verify.py FILE [--checkpoint FILE] [--key FILE]
A second hand, written from the format alone, that must agree with `npm run verify` on the exit code (0 holds, 1 entry,
2 unreadable, 3 signature, 4 content, 5 checkpoint, 6 unproven) and the first finding. Needs Python 3.8 and OpenSSL 3."""
import argparse, base64, hashlib, json, re, subprocess, sys, tempfile
from decimal import Decimal
from recount import decide

FACTS = """code identifier title titles summary summaries language area status plannedStart plannedEnd actualStart actualEnd
    reportingRef reportingType reportingName currency scope kept partners places sectors tags markers budgets transactions locations documents risks"""
CODES = {"entry": 1, "content": 4, "checkpoint": 5, "signature": 3, "unproven": 6}  # in the order of telling

tagged = lambda tag, value: f"majlis {tag} 1\n" + (value if isinstance(value, str) else canonical(value))
plain_sha = lambda text: hashlib.sha256(text.encode()).hexdigest()
sha = lambda tag, value: plain_sha(tagged(tag, value))
pick = lambda value, names: {name: value.get(name) for name in names.split()}
statement = lambda checkpoint: tagged("checkpoint", pick(checkpoint, "format number at size root previous key"))
head_hash = lambda chain, head: sha("head", {"chain": chain, **pick(head, "seq hash trail")})
node = lambda left, right: sha("node", f"{left}\n{right}")

def canonical(value):
    if isinstance(value, dict):
        return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, Decimal):
        return format(value.normalize(), "f") if not value or 1e-6 <= abs(value) < 1e21 else repr(float(value)).replace("e-0", "e-")
    return json.dumps(value, ensure_ascii=False)

def signed(key, text, signature):
    with tempfile.TemporaryDirectory() as at:
        for name, content in (("key", bytes.fromhex("302a300506032b6570032100") + base64.b64decode(key)),
                              ("text", text.encode()), ("sig", base64.b64decode(signature))):
            open(f"{at}/{name}", "wb").write(content)
        return not subprocess.run(f"openssl pkeyutl -verify -pubin -keyform DER -inkey {at}/key -rawin -in {at}/text -sigfile "
                                  f"{at}/sig".split(), capture_output=True).returncode

def root_of(level):
    while len(level) > 1:
        level = [node(*level[at:at + 2]) if at + 1 < len(level) else level[at] for at in range(0, len(level), 2)]
    return "".join(level)

def root_from(leaf, index, last, path):
    while last > 0:
        if index % 2 or index < last:
            if not path:
                return None
            leaf, path = node(path[0], leaf) if index % 2 else node(leaf, path[0]), path[1:]
        index, last = index // 2, last // 2
    return None if path or index else leaf

def entry_findings(entries, chain, item):
    previous, length = None, chain["length"]
    for seq, entry in enumerate(entries, 1):
        said = {**pick(entry, "chain seq at actor onBehalfOf act from to revision previous"), "data": entry.get("dataHash")}
        salted = f"{entry.get('salt', '')}\n{canonical(entry.get('data'))}"
        for fits, because in ((entry["chain"] == chain["id"] == item["id"] and entry["seq"] >= seq, "inserted"),
                              (entry["seq"] == seq, "moved" if seq in [one["seq"] for one in entries] else "missing"),
                              ("data" not in entry or sha("data", salted) == entry["dataHash"], "edited"),
                              ("withheld" in entry or sha("entry", said) == entry["hash"], "edited"), (entry["previous"] == previous, "unlinked")):
            if not fits:
                return [("entry", seq, because)]
        previous = entry["hash"]
    if len(entries) != length:
        return [("entry", min(len(entries), length) + 1, "missing" if len(entries) < length else "inserted")]
    return [] if previous == chain["head"] else [("entry", len(entries), "rewritten")]

def unlike(entries, head):
    for seq in range(1, head["seq"] + 1):
        found = entries[seq - 1]["hash"] if seq <= len(entries) else None
        if not found or found[:8] != head["trail"][8 * seq - 8:8 * seq] or seq == head["seq"] and found != head["hash"]:
            return [("entry", seq, "rewritten" if found else "missing")]
    return []

def checkpoint_findings(record, one):
    about, chain, proof, heads = f"checkpoint {one['number']}", sha("chain", record["chain"]["id"]), one.get("proof"), one.get("heads")
    if proof and one["key"] not in [key["key"] for key in record["keys"]]:
        return [("signature", about, "unknownKey")]
    if not signed(one["key"], statement(one), one["signature"]):
        return [("checkpoint", about, "badSignature")]
    if proof and root_from(head_hash(chain, proof), proof["index"], one["size"] - 1, proof["path"]) != one["root"]:
        return [("checkpoint", about, "badProof")]
    if proof is heads is None:
        same = [statement(other) for other in record["checkpoints"] if other["number"] == one["number"]]
        return [] if statement(one) in same else [("checkpoint", about, "another") if same else ("unproven", about, "noProof")]
    leaves = [head_hash(head["chain"], head) for head in sorted(heads or [], key=lambda head: head["chain"])]
    if heads is not None and (len(heads) != one["size"] or root_of(leaves) != one["root"]):
        return [("checkpoint", about, "badRoot")]
    mine = [proof] if proof else [head for head in heads if head["chain"] == chain]
    return unlike(record["entries"], mine[0]) if mine else [("unproven", about, "notYet")]

def project_findings(record):
    project, opened, told = record["project"], [entry for entry in record["entries"] if "withheld" not in entry], {}
    for data in (entry.get("data", {}) for entry in opened):
        told.update({one["field"]: one["after"] for one in data.get("changes", [])
                     if one["field"] in ("code", "identifier", "title", "language", "area", "status")}, **data.get("set", {}))
    head = {name: project[name] or "" for name in ("code", "identifier", "title", "language", "status")}
    same = lambda told, now: told == ({"sha256": sha("fact", now)} if isinstance(told, dict) else now)
    if opened and opened[-1]["revision"] != project["version"]:
        yield "content", "project", "edited"
    for field in FACTS.split():
        if any(field in told and field in side and not same(told[field], side[field]) for side in (head, {**project.get("facts", {})})):
            yield "content", f"project.{field}", "edited"
    facts = project.get("facts", {})
    follows = {"countries": {one["code"] for one in facts.get("places", []) if one["kind"] == "country"},
               "riskClasses": {f"{name}:{code}" for name, code in {one["framework"]: one["code"] for one in facts.get("risks", [])}.items()}}
    for field, words in follows.items():
        if field in facts and facts[field] != ", ".join(sorted(words)):
            yield "content", f"project.{field}", "edited"

def content_findings(record):
    if record["format"] == "project/1":
        return (yield from project_findings(record))
    opened = [entry for entry in record["entries"] if "withheld" not in entry]
    datas = [(entry["revision"], entry.get("data", {})) for entry in opened]
    texts = [(number, data["set"]["text"]) for number, data in datas if "text" in data.get("set", {})]
    row = ([entry["to"] for entry in opened if entry["to"]][-1:], datas[-1][0])
    if set(texts) != {(text["number"], sha("text", pick(text, "number title data"))) for text in record["texts"]}:
        yield "content", "texts", "edited"
    made = {(data["ballotId"], data["kind"], data.get("delegationId"), entry["actor"], data["said"])
            for entry, (_, data) in zip(opened, datas) if entry["act"] == "makeStatement"}
    if made != {(one["ballot"], one["kind"], one["seat"], one["by"], plain_sha(one["body"])) for one in record["statements"]}:
        yield "content", "statements", "edited"
    if row != ([record["item"]["status"]], record["item"]["revision"]):
        yield "content", "item", "edited"
    if record["format"] == "decision/1":
        about = [data for _, data in datas if data.get("ballotId") == record["item"]["decision"]["ballot"]]
        said = lambda data: data.get("said") or (plain_sha(data["reason"]) if data.get("reason") else None)
        spoken = {(data["delegationId"], choice, said(data)) for data in about
                  for choice in [data.get("choice", data.get("answer"))] if choice in record["rule"]["choices"]}
        cast = {(one["seat"], one["choice"], plain_sha(one["statement"]) if "statement" in one else None) for one in record["ballots"] if "person" in one}
        seats = record.get("electorate", []) if any(data.get("secrecy") == "secret" for data in about) else record["roster"]
        opening = sorted(({name: seat[name] for name in seat if seat[name] != "absent"} for seat in seats), key=lambda seat: seat["id"])
        counted = {one["seat"]: one["choice"] for one in record["ballots"] if "void" not in one}
        edited = [part for name, part, value in (("rule", "rule", record["rule"]), ("roster", "roster", opening), ("counted", "ballots", counted))
                  if [data[name] for data in about if name in data][-1:] not in ([], [plain_sha(canonical(value))])]
        edited += ["roster"] * (len(record["roster"]) != sum(seat.get("standing") != "vacant" for seat in seats) and seats is not record["roster"])
        ends = {record["item"]["decision"]["outcome"], *(data["outcome"] for data in about if "outcome" in data)}
        edited += ["ballots"] * (spoken != cast and spoken != set()) + ["outcome"] * (ends != {record["outcome"]})
        for part in sorted(set(edited), key="rule roster ballots outcome".index):
            yield "content", part, "edited"
        if decide(record["rule"], record["roster"], record["ballots"], record.get("closesAt")) != record["outcome"]:
            yield "content", "outcome", "recount"

def signature_findings(record, given):
    trusted, mine = {key for key in given if key} or {key["key"] for key in record["keys"][:1]}, record["signature"]
    for key in record["keys"]:
        pair = {key["key"], key["endorsedBy"]}
        if pair & trusted and key["endorsement"] and signed(key["endorsedBy"], tagged("key", key["key"]), key["endorsement"]):
            trusted |= pair
    if mine["key"] not in trusted or not signed(mine["key"], tagged("record", {name: record[name] for name in record if name != "signature"}), mine["value"]):
        yield "signature", "record", "badSignature" if mine["key"] in trusted else "otherKey"

def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("file", "--checkpoint", "--key"):
        parser.add_argument(name)
    options = parser.parse_args()
    record, saved = [name and json.load(open(name, encoding="utf-8-sig"), parse_float=Decimal) for name in (options.file, options.checkpoint)]
    key = options.key and base64.b64encode(base64.b64decode(re.sub("-----.*?-----", "", open(options.key).read()))[-32:]).decode()
    found = entry_findings(record["entries"], record["chain"], record["project" if record["format"] == "project/1" else "item"])
    for one in record["checkpoints"] + [saved] * bool(saved):
        found += checkpoint_findings(record, one)
    found += [*content_findings(record), *signature_findings(record, [key, saved and saved["key"]])]
    found.sort(key=lambda finding: ([*CODES].index(finding[0]), finding[1] if finding[0] == "entry" else 0))
    print("\n".join(f"{'entry ' * (kind == 'entry')}{about}: {because}" for kind, about, because in found) or "holds")
    return CODES[found[0][0]] if found else 0

try:
    sys.exit(main())
except (AttributeError, IndexError, KeyError, OSError, TypeError, ValueError) as error:
    sys.exit(print(f"unreadable: {error!r}", file=sys.stderr) or 2)
