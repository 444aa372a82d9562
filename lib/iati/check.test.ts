import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { check } from "./check";
import type { Finding } from "./finding";
import { RULES } from "./rules";

const SETTING = { now: "2026-11-26T12:00:00Z", today: "2026-11-26" };
const DATA = [process.env.MAJLIS_SHARED, "../shared", "../../shared"]
  .flatMap((place) => (place ? [`${place}/data/iati`] : []))
  .find(existsSync);

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".xml"))
    .map((file) => path.join(folder, file));

test.describe("the official cases", () => {
  test.skip(!DATA, "the official cases are not here: put them under ../shared/data/iati");

  for (const [folder, valid] of [
    ["should-pass", true],
    ["examples", true],
    ["should-fail", false],
    ["legacy-1.0x", false],
  ] as const) {
    test(`${folder}: each is ${valid ? "valid" : "refused, with a reason"}`, async () => {
      const wrong: string[] = [];
      for (const file of filesIn(`${DATA}/${folder}`)) {
        const checked = await check(createReadStream(file), SETTING);
        const critical = checked.findings.filter(({ severity }) => severity === "critical");
        if (checked.valid !== valid || critical.length > 0 === valid) wrong.push(file);
      }
      expect(wrong).toEqual([]);
    });
  }

  test("should-fail: what a file's name says is missing or doubled is what is found", async () => {
    const wrong: string[] = [];
    for (const file of filesIn(`${DATA}/should-fail`)) {
      const [, fault = "", names = ""] = /^\d+-(missing|two|no)-(.+)\.xml$/.exec(path.basename(file)) ?? [];
      // This one has the year its name misses; its sum is what is not there.
      if (!fault || file.endsWith("03-missing-attribute-forecast-year.xml")) continue;
      const { findings } = await check(createReadStream(file), SETTING);
      const said = findings.flatMap(({ says, params }) => [says.split(".").at(-1), ...Object.values(params)]);
      const words =
        fault === "two"
          ? ["tooMany", "outOfOrder"]
          : ["missingChild", "missingBefore", "missingAttribute", "noVersion"];
      const named = said.some(
        (one) => typeof one === "string" && one.length > 2 && names.includes(one.replace("noVersion", "version")),
      );
      if (!words.some((word) => said.includes(word)) || !named) wrong.push(path.basename(file));
    }
    expect(wrong).toEqual([]);
  });

  test("legacy files are refused politely: the version, and what to ask for", async () => {
    for (const file of filesIn(`${DATA}/legacy-1.0x`)) {
      const { findings } = await check(createReadStream(file), SETTING);
      expect(findings, file).toMatchObject([{ rule: "0.6.1", severity: "critical" }]);
    }
  });

  test("every rule of the official ruleset is here, by its number and severity", async () => {
    const ruleset: unknown = JSON.parse(readFileSync(`${DATA}/rulesets/standard.json`, "utf8"));
    const official = new Map<string, string>();
    JSON.stringify(ruleset, (_key, value) => {
      if (value?.ruleInfo) official.set(value.ruleInfo.id, value.ruleInfo.severity);
      return value;
    });
    const ours = new Map(
      Object.values(RULES)
        .flat()
        .map(({ id, severity }) => [id, severity]),
    );
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(official));
  });
});

/** A small activity that breaks nothing; each case below breaks one thing. */
const ACTIVITY = `<iati-activity xml:lang="en" default-currency="TJS" last-updated-datetime="2026-11-01T00:00:00Z">
<iati-identifier>XM-DAC-47015-K1</iati-identifier>
<reporting-org ref="XM-DAC-47015" type="40"><narrative>Committee</narrative></reporting-org>
<title><narrative>Canal</narrative></title>
<description><narrative>Lining of a canal.</narrative></description>
<participating-org ref="XM-DAC-47015" role="4"/>
<activity-status code="2"/>
<activity-date type="2" iso-date="2026-01-01"/>
<activity-date type="3" iso-date="2027-01-01"/>
<recipient-country code="TJ" percentage="60"/>
<recipient-country code="KG" percentage="40"/>
<sector code="14010" percentage="100"/>
<budget><period-start iso-date="2026-01-01"/><period-end iso-date="2027-01-01"/><value value-date="2026-01-01">1000</value></budget>
<transaction><transaction-type code="3"/><transaction-date iso-date="2026-05-01"/><value value-date="2026-05-01">-20.50</value></transaction>
<result type="1"><title><narrative>Water</narrative></title><indicator measure="1"><title><narrative>km</narrative></title>
<baseline year="2025" value="0"/><period><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/><target value="12"/></period></indicator></result>
</iati-activity>`;
const file = (activity: string, version = "2.03") =>
  `<?xml version="1.0" encoding="UTF-8"?><iati-activities version="${version}">${activity}</iati-activities>`;

const checked = (text: string) => check(bytes(text), SETTING);
const rulesOf = ({ findings }: { findings: Finding[] }) => findings.map(({ rule }) => rule);

test("the activity that the cases start from breaks nothing", async () => {
  expect(await checked(file(ACTIVITY))).toEqual({ valid: true, findings: [] });
});

const BROKEN: [rule: string, from: string | RegExp, to: string][] = [
  ["1.1.3", "XM-DAC-47015-K1", "XM-DAC-47015"],
  ["1.1.21", "XM-DAC-47015-K1", "KG-K1"],
  ["1.3.13", "XM-DAC-47015-K1", "XM-DAC-47015-K/1"],
  ["1.8.13", 'participating-org ref="XM-DAC-47015"', 'participating-org ref="A&amp;B"'],
  ["2.1.1", '<sector code="14010" percentage="100"/>', '<sector code="14010" percentage="100"/><sector code="14015"/>'],
  [
    "2.1.2",
    /<sector .*\/>/,
    '<sector code="1" percentage="33.33"/><sector code="2" percentage="33.33"/><sector code="3" percentage="33.33"/>',
  ],
  ["2.1.4", 'code="14010" percentage="100"', 'code="14010" percentage="99.9999"'],
  ["2.2.1", "<sector ", '<sector vocabulary="99" code="A"/><sector '],
  ["3.1.1", ' percentage="40"', ""],
  ["3.1.2", 'percentage="40"', 'percentage="40.0001"'],
  ["3.6.2", "20.50</value>", '20.50</value><recipient-country code="TJ"/>'],
  ["4.1.1", ' xml:lang="en"', ""],
  ["4.3.1", "<narrative>Canal</narrative>", "<narrative/>"],
  ["6.10.1", 'participating-org ref="XM-DAC-47015"', "participating-org"],
  ["6.11.1", 'type="2" iso', 'type="4" iso'],
  ["6.6.2", "20.50</value>", '20.50</value><sector code="14010"/>'],
  ["6.14.1", "<budget>", '<policy-marker code="2"/><budget>'],
  ["7.5.3", '<period-end iso-date="2027-01-01"/>', '<period-end iso-date="2027-01-02"/>'],
  ["7.8.1", ' default-currency="TJS"', ""],
  ["8.6.1", '"2026-01-01"/><period-end iso-date="2026-12-31"', '"2027-01-01"/><period-end iso-date="2026-12-31"'],
  ["8.8.1", ' value="0"', ""],
  ["8.9.2", 'value="12"', 'value="twelve"'],
  ["8.9.3", 'measure="1"', 'measure="5"'],
  ["11.1.1", "2026-11-01T00", "2026-12-01T00"],
  ["11.1.2", 'type="2" iso-date="2026-01-01"', 'type="1" iso-date="2027-01-02"'],
  ["11.1.4", 'type="2" iso-date="2026-01-01"', 'type="2" iso-date="2026-11-27"'],
  ["11.2.1", 'transaction-date iso-date="2026-05-01"', 'transaction-date iso-date="2026-11-27"'],
  ["12.1.1", 'percentage="60"', 'percentage="160"'],
  ["0.3.1", '<activity-status code="2"/>', ""],
  ["0.3.1", 'code="TJ" percentage="60"', 'code="TJ" percentage="60,0"'],
  ["0.3.1", "2026-05-01", "2026-02-30"],
  ["0.3.1", "</iati-activity>", "<budgett/></iati-activity>"],
];
for (const [rule, from, to] of BROKEN)
  test(`${rule}: ${from} → ${to || "nothing"}`, async () => {
    expect(ACTIVITY).toMatch(from);
    expect(rulesOf(await checked(file(ACTIVITY.replace(from, to))))).toContain(rule);
  });

test("33.33, 33.33 and 33.34 add up, as do 33.33333 and its like once rounded", async () => {
  const shares = (...of: string[]) => of.map((share, at) => `<sector code="${at}" percentage="${share}"/>`).join("");
  const withSectors = (...of: string[]) => checked(file(ACTIVITY.replace(/<sector .*\/>/, shares(...of))));
  expect(await withSectors("33.33", "33.33", "33.34")).toMatchObject({ findings: [] });
  expect(await withSectors("33.33333", "33.33333", "33.33335")).toMatchObject({ findings: [] });
});

test("elements and attributes of other namespaces may stand at the end, and nowhere else", async () => {
  const foreign = '<x:more xmlns:x="urn:x"><anything/></x:more>';
  expect((await checked(file(ACTIVITY.replace("</iati-activity>", `${foreign}</iati-activity>`)))).valid).toBe(true);
  expect((await checked(file(ACTIVITY.replace("<title>", `${foreign}<title>`)))).valid).toBe(false);
  expect((await checked(file(ACTIVITY.replace("<sector", '<sector xmlns:x="urn:x" x:y="1"')))).valid).toBe(true);
});

test("a finding names the line its element begins at", async () => {
  const { findings } = await checked(file(ACTIVITY.replace('code="14010"', 'colour="red"')));
  expect(findings.map(({ line }) => line)).toEqual([12, 12]);
});

for (const [name, text, says] of [
  ["broken markup", file(ACTIVITY).slice(0, -30), "notXml"],
  ["an empty file", "\n", "empty"],
  ["another kind of file", "<html/>", "notIatiRoot"],
  ["a document type", `<!DOCTYPE x [<!ENTITY a "b">]>${file(ACTIVITY).slice(38)}`, "doctype"],
  ["an undeclared entity", file(ACTIVITY.replace("Canal", "&lol;")), "notXml"],
  ["endless nesting", file("<a>".repeat(5000)), "tooDeep"],
  ["an endless attribute", file(`<iati-activity x="${"y".repeat(9 * 1024 * 1024)}"/>`), "tooLong"],
  [
    "text without end, cut into pieces",
    file(`<iati-activity>${`${"y".repeat(1024 * 1024)}<!-- -->`.repeat(33)}</iati-activity>`),
    "tooLarge",
  ],
  ["a version before 2", file(ACTIVITY, "1.05"), "legacy"],
  ["a version that there is not", file(ACTIVITY, "2.09"), "version"],
] as const)
  test(`${name} is refused: ${says}`, async () => {
    const { valid, findings } = await checked(text);
    expect(valid).toBe(false);
    expect(findings.map((finding) => finding.says.split(".").at(-1))).toContain(says);
  });

test("text comes in the encoding the file declares, or is refused", async () => {
  const russian = file(ACTIVITY.replace("Canal", "Канал")).replace("UTF-8", "windows-1251");
  const cp1251 = Buffer.from([...russian].map((letter) => cp1251Of(letter)));
  expect(await check(once(cp1251), SETTING)).toMatchObject({ valid: true });
  const claimed = Buffer.from(russian.replace("windows-1251", "UTF-8").replace("Канал", "\u00ff"), "latin1");
  expect((await check(once(claimed), SETTING)).findings).toMatchObject([{ says: "iati.file.encoding" }]);
});

async function* bytes(text: string) {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += 65_536) yield all.subarray(at, at + 65_536);
}
async function* once(buffer: Buffer) {
  yield buffer;
}
const cp1251Of = (letter: string) => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 128 ? code : code - 0x410 + 0xc0;
};
