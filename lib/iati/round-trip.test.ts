import { createReadStream, existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "@playwright/test";
import { type RecordedFramework, sameFramework, withTold } from "../rules/framework-facts";
import { changesOf } from "../rules/project-changes";
import type { ProjectFacts } from "../rules/project-facts";
import { projectOf } from "./activity";
import { check } from "./check";
import { WGS84 } from "./parts";
import { frameworkOf } from "./results";
import type { Node } from "./tree";
import { activityXml, FILE_END, fileStart, gapsOf } from "./write";

const SETTING = { now: "2026-11-26T12:00:00Z", today: "2026-11-26" };
const DATA = [process.env.MAJLIS_SHARED, "../shared", "../../shared"]
  .flatMap((place) => (place ? [`${place}/data/iati`] : []))
  .find(existsSync);

type Seen = { node: Node; facts: ProjectFacts; critical: boolean };

async function activitiesIn(bytes: AsyncIterable<Uint8Array>): Promise<Seen[]> {
  const seen: Seen[] = [];
  await check(bytes, SETTING, (node, findings) => {
    if (node.name !== "iati-activity") return;
    // These files say "xx" where a code stands, and name no identifier: an import would refuse both.
    const part = (wanted: string) => node.children.find(({ name }) => name === wanted);
    const [identifier, said] = [part("iati-identifier"), part("activity-status")];
    if (identifier) identifier.text ||= "XM-DAC-1-1";
    if (said?.attributes.code === "xx") said.attributes = { code: "2" };
    const { status, ...facts } = projectOf(node);
    const critical = findings.some(({ severity }) => severity === "critical");
    seen.push({ node, facts: { ...facts, status: status ?? "active" }, critical });
  });
  return seen;
}

type Exported = { facts: ProjectFacts; framework?: RecordedFramework };
const written = (all: readonly Exported[]) =>
  Readable.from(
    [
      fileStart(SETTING.now),
      ...all.map(({ facts, framework }) => activityXml(facts, SETTING.now, framework)),
      FILE_END,
    ].map((text) => Buffer.from(text)),
  );

const toldIn = ({ kept }: ProjectFacts) => frameworkOf(kept?.children?.filter(({ name }) => name === "result") ?? []);
/** The results of a project as they stand once somebody has accepted every value that came with the file. */
const acceptedOf = (facts: ProjectFacts): RecordedFramework =>
  withTold([], toldIn(facts), "2099-01-01").after.map((result) => ({
    ...result,
    indicators: result.indicators.map((one) => ({
      ...one,
      spans: one.spans.map((span) => ({ ...span, actuals: span.waiting, waiting: [] })),
    })),
  }));
const codesOf = (framework: RecordedFramework) =>
  framework.flatMap(({ indicators }) => indicators.map(({ code }) => code));

/** What the loss list of docs/iati.md allows to differ, taken away on both sides. */
function told(node: Node, byDefault: string | undefined, given: readonly string[], root = true): unknown {
  const own = node.attributes["xml:lang"] ?? byDefault;
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => !name.includes(":") && name !== "last-updated-datetime")
    .filter(([name, value]) => name !== "srsName" || !["", WGS84].includes(value))
    .map(([name, value]) => [name, value.trim()]);
  const language = root || node.name === "narrative" ? [["language", own]] : [];
  const said = node.children.filter(({ name, text }) => name !== "narrative" || text.trim() !== "");
  // Where an indicator had no code of its own, the register's stands there.
  const isGiven = ({ name, attributes: { vocabulary, code = "" } }: Node) =>
    name === "reference" && vocabulary === "99" && given.includes(code);
  const children = said
    .filter((child) => !isGiven(child))
    .map((child) => told(child, own, given, false))
    .map((one) => JSON.stringify(one));
  return [
    node.name,
    Object.fromEntries([...attributes, ...(node.name === "narrative" ? language : [])].sort(byName)),
    node.children.length > 0 ? "" : node.text.trim(),
    // Dates and languages may stand in another order among themselves.
    children.sort(),
  ];
}

const byName = ([one = ""]: (string | undefined)[], [other = ""]: (string | undefined)[]) => (one < other ? -1 : 1);

test.describe("the official files", () => {
  test.skip(!DATA, "the official files are not here: put them under ../shared/data/iati");

  for (const folder of ["should-pass", "examples"])
    test(`${folder}: what is imported goes out valid, and comes back as it was`, async () => {
      test.slow();
      const files = readdirSync(`${DATA}/${folder}`, { recursive: true, encoding: "utf8" }).filter((name) =>
        name.endsWith(".xml"),
      );
      let compared = 0;
      let measured = 0;
      for (const file of files) {
        const before = await activitiesIn(createReadStream(path.join(`${DATA}/${folder}`, file)));
        const whole = before.filter(({ facts }) => gapsOf(facts).length === 0);
        if (whole.length === 0) continue;
        const accepted = whole.map(({ facts }) => ({ facts, framework: acceptedOf(facts) }));
        const again = written(accepted);
        const { valid, findings } = await check(again, SETTING);
        expect(
          findings.filter(({ severity }) => severity === "critical"),
          file,
        ).toEqual([]);
        expect(valid, file).toBe(true);
        const after = await activitiesIn(written(accepted));
        for (const [at, { node, facts }] of whole.entries()) {
          const came = after[at]?.facts as ProjectFacts;
          const framework = accepted[at]?.framework ?? [];
          const own = new Set(toldIn(facts).flatMap(({ indicators }) => indicators.map(({ code }) => code)));
          const given = codesOf(framework).filter((code) => !own.has(code));
          expect(sameFramework(withTold(framework, toldIn(came), "2099-01-01").after, framework), file).toBe(true);
          const changes = changesOf(facts, came);
          expect(given.length > 0 ? changes.filter(({ field }) => field !== "kept") : changes, file).toEqual([]);
          expect(told(after[at]?.node as Node, undefined, given), file).toEqual(told(node, facts.language, given));
          measured += framework.length;
          compared++;
        }
      }
      expect(compared).toBeGreaterThan(folder === "examples" ? 0 : 80);
      if (folder === "examples") expect(measured).toBeGreaterThan(0);
    });
});

test("a day with a zone is the day, and goes out without it", async () => {
  const day = '<activity-date type="2" iso-date=" 2025-01-01+05:00"/>';
  const sum = '<value value-date="2025-01-01Z" currency="USD">5</value>';
  const text = `<iati-activities version="2.03"><iati-activity xml:lang="en"><iati-identifier>XM-DAC-1-1</iati-identifier>
    <reporting-org ref="XM-DAC-1" type="10"><narrative>A</narrative></reporting-org><title><narrative>B</narrative></title>
    <description><narrative>C</narrative></description><participating-org role="1" ref="XM-DAC-1"/><activity-status code="2"/>${day}
    <transaction><transaction-type code="3"/><transaction-date iso-date="2025-01-01-03:30"/>${sum}</transaction></iati-activity></iati-activities>`;
  const [one] = await activitiesIn(Readable.from([Buffer.from(text)]));
  expect(one).toMatchObject({ critical: false, facts: { actualStart: "2025-01-01" } });
  expect(one?.facts.transactions).toMatchObject([{ date: "2025-01-01", valueDate: "2025-01-01" }]);
  const out = activityXml(one?.facts as ProjectFacts, SETTING.now);
  expect(out.match(/"2025-01-01[^"]*"/g)).toEqual(Array(3).fill('"2025-01-01"'));
});
