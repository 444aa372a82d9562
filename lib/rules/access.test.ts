import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { mayOnItem, mayRead } from "./access";
import { hatsOf } from "./hats";
import { accessMatrix, cell, MATRIX_ACTS } from "./matrix";
import { standardRoute } from "./route";
import { SITUATIONS, type SituationName, standIn } from "./situations";
import { CONFIDENTIALITIES, STATUSES } from "./words";

const people = Object.keys(SITUATIONS) as SituationName[];

const NOTHING_HERE = JSON.stringify({ ok: false, reason: "notFound" });

/** The committed policy. Run with `UPDATE_MATRIX=1` to write it anew, then read the difference. */
const MATRIX = join(import.meta.dirname, "access-matrix.snap.txt");

test("the access matrix is the one that was agreed", () => {
  const now = accessMatrix(standardRoute);
  if (process.env.UPDATE_MATRIX) writeFileSync(MATRIX, now);
  expect(now).toBe(readFileSync(MATRIX, "utf8"));
});

test("nobody judges or administers an item of their own", () => {
  const judging = [
    "assignReviewer",
    "respondToAssignment",
    "giveAdvice",
    "startReview",
    "return",
    "openBallot",
    "reject",
    "defer",
    "resume",
  ] as const;
  for (const who of ["author", "coauthor", "secretaryWhoWrote", "chairWhoWrote", "chairWhoCoauthors"] as const)
    for (const act of judging)
      for (const status of STATUSES)
        expect(cell(standardRoute, who, act, status, "committee").ok, `${who} ${act} ${status}`).toBe(false);
});

test("the refusal of one's own item names separation of duties", () => {
  const verdict = cell(standardRoute, "chairWhoWrote", "openBallot", "inReview", "committee");
  expect(verdict).toEqual({ ok: false, reason: "ownItem", params: { act: "openBallot" } });
});

test("an administrator has no say over an item, nor sight of it", () => {
  for (const act of MATRIX_ACTS)
    for (const status of STATUSES) expect(cell(standardRoute, "admin", act, status, "public").ok).toBe(false);
});

test("what one may not read answers like what does not exist, whatever was asked", () => {
  const otherwise: string[] = [];
  for (const who of people)
    for (const status of STATUSES)
      for (const confidentiality of CONFIDENTIALITIES) {
        const { actor, item } = standIn(who, { status, confidentiality });
        if (mayRead(actor, item).ok) continue;
        for (const act of MATRIX_ACTS) {
          const answer = JSON.stringify(cell(standardRoute, who, act, status, confidentiality));
          if (answer !== NOTHING_HERE) otherwise.push(`${who} ${act} ${status}: ${answer}`);
        }
      }
  expect(otherwise).toEqual([]);
});

test("a draft is its authors' alone", () => {
  const readers = people.filter((who) => cell(standardRoute, who, "readItem", "draft", "public").ok);
  expect(readers).toEqual([
    "author",
    "coauthor",
    "commenter",
    "secretaryWhoWrote",
    "chairWhoWrote",
    "chairWhoCoauthors",
  ]);
});

test("authorship ends with the seat", () => {
  const { actor, item } = standIn("authorWhoLeft", { status: "draft", confidentiality: "committee" });
  expect(hatsOf(actor, item)).toEqual([]);
  expect(mayOnItem(actor, "editItem", item)).toEqual({ ok: false, reason: "notFound" });
});

test("a refusal by status names the statuses in which it would be allowed", () => {
  const { actor, item } = standIn("otherDelegation", { status: "inReview", confidentiality: "committee" });
  expect(mayOnItem(actor, "castBallot", item)).toEqual({
    ok: false,
    reason: "onlyWhile",
    params: { act: "castBallot", statuses: ["inBallot"] },
  });
});
