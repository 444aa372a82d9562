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

/** What the schema says of a change to it; another reader of the official schema said the same of each. */
const JUDGED: [valid: boolean, from: string, to: string][] = [
  [false, '<activity-status code="2"/>', ""],
  [false, "</iati-activity>", "<budgett/></iati-activity>"],
  [false, 'code="TJ" percentage="60"', 'code="TJ" percentage="60,0"'],
  [true, 'code="TJ" percentage="60"', 'percentage=" +60. " code="nowhere"'],
  [false, "2026-05-01", "2026-02-30"],
  [true, "2026-05-01", "2024-02-29+05:00"],
  [false, '<value value-date="2026-01-01">1000', '<value value-date="2026-01-01">1e3'],
  [true, '<value value-date="2026-01-01">1000', '<value value-date="2026-01-01">1<!-- , --><![CDATA[0]]>00'],
  [true, "<narrative>Canal", '<narrative xml:lang=" ru ">Canal'],
  [false, "<narrative>Canal", '<narrative xml:lang="e_n">Canal'],
  [false, "<narrative>Canal", '<narrative xml:space="wide">Canal'],
  [true, "<narrative>Canal", '<narrative xml:id="a" xml:base="b">Canal'],
  [false, "<narrative>Canal", '<narrative xml:id="1 a">Canal'],
  [false, "<title>", '<title xmlns:s="http://www.w3.org/2001/XMLSchema-instance" s:nil="true">'],
  [true, "<title>", '<title xmlns:s="http://www.w3.org/2001/XMLSchema-instance" s:schemaLocation="a b">'],
  [false, "<title>", "<title>\u00a0"],
  [false, "<title>", "<title>\ufeff"],
  [true, "<title>", "<title>&#10;<!-- x -->"],
  [false, "Canal", "<b>Canal</b>"],
];
for (const [valid, from, to] of JUDGED)
  test(`${valid ? "valid" : "not valid"}: ${from} → ${to || "nothing"}`, async () => {
    expect(ACTIVITY).toContain(from);
    const { valid: found, findings } = await checked(file(ACTIVITY.replace(from, to)));
    expect(found, JSON.stringify(findings)).toBe(valid);
    expect(findings.some(({ rule }) => rule === "0.3.1")).toBe(!valid);
  });

test("addresses are those of XML Schema: what a reader escapes by itself may stand in them, broken ones may not", async () => {
  const good = [
    "",
    "http://a b/ё",
    "http://a/{x}|\\^`",
    "C:\\x",
    "//a:80/b:c?d:e#[f]",
    "mailto:a@b",
    "http://[::1]:80/",
    "./:x",
    "http:///x",
  ];
  const bad = [
    "1a:b",
    ":x",
    "http://a:b/",
    "http://a@b@c",
    "http://[",
    "http://a/?q=[1]",
    "#x#y",
    "http://a/%zz",
    "http://a:",
  ];
  const link = (url: string) =>
    `<document-link url="${url}" format="a/b"><title><narrative>D</narrative></title><category code="A12"/></document-link><result`;
  const found = async (urls: string[]) =>
    Promise.all(urls.map(async (url) => (await checked(file(ACTIVITY.replace("<result", link(url))))).valid));
  expect(await found(good)).toEqual(good.map(() => true));
  expect(await found(bad)).toEqual(bad.map(() => false));
});

test("an identifier that the schema leaves open may have attributes", async () => {
  const name = "<name><narrative>N</narrative></name>";
  const org = `<iati-organisation xml:lang="en"><organisation-identifier role="1">XM-DAC-1</organisation-identifier>${name}<reporting-org ref="XM-DAC-1" type="10"><narrative>N</narrative></reporting-org></iati-organisation>`;
  expect(await checked(`<iati-organisations version="2.03">${org}</iati-organisations>`)).toMatchObject({
    valid: true,
  });
});

test("33.33, 33.33 and 33.34 add up, and so do thirds once their sum is rounded to four decimals", async () => {
  const shares = (...of: string[]) => of.map((share, at) => `<sector code="${at}" percentage="${share}"/>`).join("");
  const withSectors = (...of: string[]) => checked(file(ACTIVITY.replace(/<sector .*\/>/, shares(...of))));
  expect(await withSectors("33.33", "33.33", "33.34")).toMatchObject({ findings: [] });
  expect(await withSectors("33.33333", "33.33333", "33.33333")).toMatchObject({ findings: [] });
  expect(rulesOf(await withSectors("33.3333", "33.3333", "33.3333"))).toEqual(["2.1.2"]);
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
  for (const wide of ["\ufeff", ""])
    expect(await check(once(Buffer.from(`${wide}${russian}`, "utf16le")), SETTING)).toMatchObject({ valid: true });
  const plain = Buffer.from(russian.replace("windows-1251", "US-ASCII"));
  expect((await check(once(plain), SETTING)).findings).toMatchObject([{ says: "iati.file.encoding" }]);
  expect(await checked(`\ufeff${file(ACTIVITY)}`)).toMatchObject({ valid: true });
  expect(await checked(`\ufeff\ufeff${file(ACTIVITY)}`)).toMatchObject({ valid: false });
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
