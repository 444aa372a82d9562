#!/usr/bin/env python3
"""Recounts decisions: python3 bin/recount.py FILE, one bundle in a .json, or one on each line of an .ndjson.

A second hand for the rule of decision, written from its format alone, that must agree with `npm run recount`:
0 every recorded outcome is what the rule gives, 1 one differs, 2 a file cannot be read. The rule is taken as checked.
"""
import json, operator, re, sys
from datetime import datetime
from fractions import Fraction

COMPARE = {">=": operator.ge, ">": operator.gt, "<=": operator.le, "<": operator.lt, "=": operator.eq}


def instant(text):
    """Exact seconds since 1970; a date alone is its first instant in UTC."""
    pattern = r"(.{10})(?:T(\d\d:\d\d)(:\d\d)?(?:\.(\d+))?(Z|[+-]\d\d:\d\d))?"
    day, minute, second, part, zone = re.fullmatch(pattern, text).groups()
    moment = datetime.fromisoformat(f"{day}T{minute or '00:00'}{second or ':00'}{(zone or 'Z').replace('Z', '+00:00')}")
    return Fraction(int(moment.timestamp())) + Fraction(f"0.{part or 0}")


def decide(rule, roster, ballots, closes=None):
    """The outcome: adopted, not-adopted, no-quorum or no-opinion."""
    sides, tie = rule["choices"], rule.get("tie", {"between": [], "casting": None})
    seats = {tie["casting"]: {"id": tie["casting"], "standing": "outside"}}
    seats.update({seat["id"]: {"standing": "present", **seat} for seat in roster})

    said = {}
    for ballot in sorted(ballots, key=lambda one: instant(one["at"]) if "at" in one else -10**15):
        late = closes and "at" in ballot and instant(ballot["at"]) >= instant(closes)
        known = seats.get(ballot["seat"], {"standing": "vacant"})["standing"] != "vacant"
        if known and not late and "void" not in ballot and ballot["choice"] in sides:
            said[ballot["seat"]] = ballot["choice"]
    casting = said.pop(tie["casting"], None)
    places = [{**seats[seat["id"]], "choice": said.get(seat["id"])} for seat in roster]

    voting = places
    equal = {sum(place["choice"] == choice for place in places) for choice in tie["between"]}
    if len(equal) == 1 and equal != {0} and casting in tie["between"]:
        others = [place for place in places if place["id"] != tie["casting"]]
        voting = others + [{**seats[tie["casting"]], "choice": casting}]

    if "quorum" in rule and not holds(rule["quorum"], places, sides):
        return "no-quorum"
    asks = any(sides[choice] == "for" for choice in named(rule["adopt"]))
    empty = asks and not any(sides.get(place["choice"]) == "for" for place in voting)
    if holds(rule["adopt"], voting, sides) and not empty:
        return "adopted"
    return "not-adopted" if "reject" not in rule or holds(rule["reject"], voting, sides) else "no-opinion"


def holds(test, places, sides):
    for word, join in (("all", all), ("any", any)):
        if word in test:
            return join([holds(part, places, sides) for part in test[word]])
    if "not" in test:
        return not holds(test["not"], places, sides)
    to = test["to"]
    if "groupBy" in test:
        left, base = groups(test, places, sides)
    else:
        left, base = measured(test["measure"], places, sides), None
    if not isinstance(to, dict):
        right = Fraction(str(to))
    elif "share" in to:
        right = Fraction(to["share"]) * (measured(to["of"], places, sides) if base is None else base)
    else:
        right = measured(to, places, sides)
    return COMPARE[test["is"]](left, right)


def groups(test, places, sides):
    """What the groups weigh in which the condition holds, and what all of them weigh."""
    members = {}
    for place in places:
        if test["groupBy"] in place.get("attributes", {}):
            members.setdefault(place["attributes"][test["groupBy"]], []).append(place)
    weight = test.get("weight")
    heavy = lambda group: next((weigh(one, weight) for one in group if not weight or weight in one.get("weights", {})), 0)
    passing = [group for group in members.values() if holds(test["where"], group, sides)]
    return sum(map(heavy, passing)), sum(map(heavy, members.values()))


def measured(measure, places, sides):
    if "sum" in measure:
        return sum(measured(part, places, sides) for part in measure["sum"])
    if "difference" in measure:
        one, other = [measured(part, places, sides) for part in measure["difference"]]
        return one - other
    among = [place for place in places if measure.get("group") in (None, *place.get("groups", []))]
    return sum(weigh(place, measure.get("weight")) for place in among if counts(measure, place, sides.get(place["choice"])))


def counts(measure, place, side):
    if "choices" in measure:
        return place["choice"] in measure["choices"]
    standing, filled = place["standing"], place["standing"] in ("present", "absent")
    return {"all": standing != "outside", "filled": filled, "present": standing == "present",
            "voting": side not in (None, "recused"), "not-recused": filled and side != "recused"}[measure["seats"]]


def weigh(place, weight):
    return Fraction(str(place.get("weights", {}).get(weight, 0))) if weight else 1


def named(test):
    """Every choice that a condition counts."""
    if isinstance(test, dict):
        return set(test.get("choices", [])).union(*map(named, test.values()))
    return set().union(*map(named, test)) if isinstance(test, list) else set()


if __name__ == "__main__":
    try:
        with open(sys.argv[1], encoding="utf-8-sig") as file:
            texts = [line for line in file if line.strip()] if sys.argv[1].endswith(".ndjson") else [file.read()]
        differ = 0
        for bundle in map(json.loads, texts):
            outcome = decide(bundle["rule"], bundle["roster"], bundle["ballots"], bundle.get("closesAt"))
            print(json.dumps({"agrees": outcome == bundle["outcome"], "recorded": bundle["outcome"], "outcome": outcome}))
            differ |= outcome != bundle["outcome"]
        sys.exit(int(differ))
    except (AttributeError, IndexError, KeyError, OSError, TypeError, ValueError) as error:
        print(f"unreadable: {error!r}", file=sys.stderr)
        sys.exit(2)
