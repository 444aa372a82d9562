import { expect, test } from "@playwright/test";
import { check } from "./check";
import { RULES } from "./rules";

const SETTING = { now: "2026-11-26T12:00:00Z", today: "2026-11-26" };

/** Break nothing, and have something that each rule looks at; every case below changes one thing. */
const ACTIVITY = `<iati-activities version="2.03"><iati-activity xml:lang="en" default-currency="TJS" last-updated-datetime="2026-11-01T00:00:00Z">
<iati-identifier>XM-DAC-47015-K1</iati-identifier>
<reporting-org ref="XM-DAC-47015" type="40"><narrative>Committee</narrative></reporting-org>
<title><narrative>Canal</narrative></title>
<description><narrative>Lining of a canal.</narrative></description>
<participating-org ref="XM-DAC-47015" activity-id="K1" role="4"/>
<other-identifier ref="K" type="A3"><owner-org ref="XM-DAC-1"/></other-identifier>
<other-identifier ref="XM-DAC-2" type="B1"/>
<activity-status code="2"/>
<activity-date type="1" iso-date="2025-12-01"/><activity-date type="2" iso-date="2026-01-01"/>
<activity-date type="3" iso-date="2027-01-01"/><activity-date type="4" iso-date="2026-11-26"/>
<recipient-country code="TJ" percentage="60"/><recipient-country code="KG" percentage="40"/>
<sector code="14010"/>
<country-budget-items vocabulary="2"><budget-item code="1.1.1"/></country-budget-items>
<policy-marker code="1" significance="1"/><policy-marker vocabulary="99" code="A"><narrative>Own</narrative></policy-marker>
<default-aid-type code="C01"/>
<budget><period-start iso-date="2026-01-01"/><period-end iso-date="2027-01-01"/><value value-date="2026-01-01">1000</value></budget>
<planned-disbursement><period-start iso-date="2026-02-01"/><period-end iso-date="2026-03-01"/><value value-date="2026-01-01">1</value></planned-disbursement>
<capital-spend percentage="50"/>
<transaction><transaction-type code="3"/><transaction-date iso-date="2026-05-01"/><value value-date="2026-05-01">-20.50</value>
<provider-org ref="XM-DAC-1" provider-activity-id="P"/><receiver-org ref="XM-DAC-1" receiver-activity-id="R"/><aid-type code="C01"/></transaction>
<related-activity ref="XM-DAC-1-A" type="1"/>
<result type="1"><title><narrative>Water</narrative></title><indicator measure="1"><title><narrative>km</narrative></title><reference vocabulary="99" code="1"/>
<baseline year="2025" value="0"/><period><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/><target value="12"/><actual value="3"/></period></indicator></result>
</iati-activity></iati-activities>`;

const PERIOD = '<period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/>';
const ORGANISATION = `<iati-organisations version="2.03"><iati-organisation xml:lang="en" default-currency="TJS" last-updated-datetime="2026-11-01T00:00:00Z">
<organisation-identifier>XM-DAC-47015</organisation-identifier><name><narrative>Committee</narrative></name>
<reporting-org ref="XM-DAC-47015" type="40"><narrative>Committee</narrative></reporting-org>
<total-budget>${PERIOD}<value value-date="2026-01-01">1</value></total-budget>
<recipient-org-budget><recipient-org ref="XM-DAC-1"><narrative>Other</narrative></recipient-org>${PERIOD}<value value-date="2026-01-01">1</value></recipient-org-budget>
<recipient-region-budget><recipient-region code="619"/>${PERIOD}<value value-date="2026-01-01">1</value></recipient-region-budget>
<recipient-country-budget><recipient-country code="TJ"/>${PERIOD}<value value-date="2026-01-01">1</value>
<budget-line><value value-date="2026-02-01">1</value><narrative>Line</narrative></budget-line></recipient-country-budget>
<total-expenditure>${PERIOD}<value value-date="2026-01-01">1</value></total-expenditure>
</iati-organisation></iati-organisations>`;

/** A rule, what to change to break it, and what cannot but be broken with it. */
type Change = [rule: string, from: string | RegExp, to: string, ...also: string[]];
const COUNTRIES = /<recipient-country .*/;
const SECTOR = '<sector code="14010"/>';
const own = (...shares: string[]) =>
  `${SECTOR}${shares.map((share) => `<sector vocabulary="2" code="1"${share && ` percentage="${share}"`}/>`).join("")}`;
const dac = (...shares: string[]) =>
  own(...shares)
    .replaceAll(' vocabulary="2"', "")
    .replace(SECTOR, "");
const regions = (...shares: string[]) =>
  shares.map((share) => `<recipient-region vocabulary="1" code="1"${share && ` percentage="${share}"`}/>`).join("");
const items = (...shares: string[]) =>
  shares.map((share) => `<budget-item code="1.1.1"${share && ` percentage="${share}"`}/>`).join("");
const ITEM = '<budget-item code="1.1.1"/>';

const OF_ACTIVITIES: Change[] = [
  ["1.1.3", "XM-DAC-47015-K1", "XM-DAC-47015", "1.1.21"],
  ["1.1.21", "XM-DAC-47015-K1", "KG-K1"],
  ["1.14.8", /XM-DAC-47015(-K1)?(?=["<])/g, "ZZ-NO-1$1"],
  ["6.11.1", /<activity-date type="1".*/, ""],
  ["6.2.2", SECTOR, "", "6.7.2"],
  ["4.1.1", ' xml:lang="en"', ""],
  [
    "6.7.2",
    /<sector .*([^]*)<aid-type(.*)/,
    `$1${SECTOR}<aid-type$2<transaction><transaction-type code="3"/><transaction-date iso-date="2026-05-01"/><value value-date="2026-05-01">1</value></transaction>`,
  ],
  ["7.8.1", ' default-currency="TJS"', ""],
  ["11.1.1", "2026-11-01T00", "2026-12-01T00"],
  ["11.1.2", 'type="1" iso-date="2025-12-01"', 'type="1" iso-date="2027-01-02"'],
  ["11.1.3", 'type="4" iso-date="2026-11-26"', 'type="4" iso-date="2025-12-31"'],
  [
    "11.1.4",
    /type="2" iso-date="2026-01-01"(.*\n.*)type="4".*/,
    'type="2" iso-date="2026-11-27"$1type="3" iso-date="2027-01-01"/>',
  ],
  ["11.1.5", 'iso-date="2026-11-26"', 'iso-date="2026-11-27"'],
  ["11.2.1", 'transaction-date iso-date="2026-05-01"', 'transaction-date iso-date="2026-11-27"'],
  ["11.2.2", 'value-date="2026-05-01"', 'value-date="2026-11-27"'],
  ["1.3.13", "47015-K1", "47015-K/1"],
  ["1.14.13", 'reporting-org ref="XM-DAC-47015"', 'reporting-org ref="XM-DAC-47015|"', "1.1.21"],
  ["1.3.1", "K1</iati", "K1\n</iati"],
  ["1.14.1", 'reporting-org ref="XM-DAC-47015"', 'reporting-org ref="XM-DAC-47015 "', "1.1.21"],
  ["1.16.1", 'ref="XM-DAC-2"', 'ref="XM-DAC-2 "'],
  ["1.6.1", 'ref="K"', 'ref=" K"'],
  ["1.7.1", 'ref="XM-DAC-1-A"', 'ref="XM-DAC-1-A "'],
  ["2.1.1", SECTOR, dac("100", "")],
  ["2.1.1", SECTOR, own("100", "")],
  ["2.1.2", SECTOR, dac("33.33", "33.33", "33.33")],
  ["2.1.2", SECTOR, own("50", "49.9999")],
  ["2.1.4", SECTOR, dac("99.9999")],
  ["2.1.4", SECTOR, own("50")],
  ["2.2.1", SECTOR, `${SECTOR}<sector vocabulary="98" code="A"/>`],
  ["102.1.1", SECTOR, own("").replace(SECTOR, "")],
  ["107.1.1", "default-aid-type code", 'default-aid-type vocabulary="2" code'],
  ["107.2.1", "<aid-type code", '<aid-type vocabulary="2" code'],
  ["107.1.2", '<default-aid-type code="C01"/>', '<default-aid-type code="C01"/><default-aid-type code="C02"/>'],
  [
    "107.1.2",
    '<default-aid-type code="C01"/>',
    `<default-aid-type code="C01"/>${'<default-aid-type vocabulary="2" code="1"/>'.repeat(2)}`,
  ],
  ["6.6.2", "<aid-type", '<sector code="14010"/><aid-type'],
  ["3.1.1", ' percentage="40"', "", "3.1.2"],
  ["3.1.2", 'percentage="40"', 'percentage="40.0001"'],
  ["3.1.4", COUNTRIES, '<recipient-country code="TJ" percentage="60"/>'],
  ["3.4.1", COUNTRIES, regions("100", "")],
  ["3.4.2", COUNTRIES, `<recipient-country code="TJ" percentage="60"/>${regions("39")}`],
  ["3.4.4", COUNTRIES, regions("60")],
  ["3.6.2", "<aid-type", '<recipient-country code="TJ"/><aid-type'],
  ["3.7.1", COUNTRIES, "", "3.7.2"],
  [
    "3.7.2",
    /<recipient-country .*([^]*)<transaction>([^]*?)<aid-type/,
    `$1<transaction><transaction-type code="3"/><transaction-date iso-date="2026-05-01"/><value value-date="2026-05-01">1</value></transaction><transaction>$2<recipient-country code="TJ"/><aid-type`,
  ],
  [
    "12.1.1",
    COUNTRIES,
    '<recipient-country code="TJ" percentage="160"/><recipient-country code="KG" percentage="-60"/>',
  ],
  ["12.1.1", COUNTRIES, regions("160", "-60")],
  ["12.3.1", SECTOR, dac("160", "-60")],
  ["12.2.1", 'capital-spend percentage="50"', 'capital-spend percentage="100.1"'],
  ["12.2.1", ITEM, items("160", "-60")],
  ["7.9.1", ITEM, items("", ""), "7.9.2"],
  ["7.9.2", ITEM, items("50", "49")],
  ["7.9.4", ITEM, items("50")],
  ["6.8.1", '<owner-org ref="XM-DAC-1"/>', "<owner-org/>"],
  ["1.11.1", '<owner-org ref="XM-DAC-1"/>', '<owner-org ref="XM-DAC-1 "/>'],
  ["1.11.13", '<owner-org ref="XM-DAC-1"/>', '<owner-org ref="XM&amp;DAC-1"/>'],
  ["6.10.1", 'participating-org ref="XM-DAC-47015"', "participating-org"],
  ["1.8.13", 'participating-org ref="XM-DAC-47015"', 'participating-org ref="A?"'],
  ["1.8.1", 'participating-org ref="', 'participating-org ref=" '],
  ["1.9.1", 'activity-id="K1"', 'activity-id="K1 "'],
  ["6.9.1", '<provider-org ref="XM-DAC-1"', "<provider-org"],
  ["1.10.13", '<provider-org ref="', '<provider-org ref="/'],
  ["1.10.1", '<provider-org ref="', '<provider-org ref=" '],
  ["1.4.1", 'provider-activity-id="', 'provider-activity-id=" '],
  ["6.9.2", '<receiver-org ref="XM-DAC-1"', "<receiver-org"],
  ["1.15.13", '<receiver-org ref="', '<receiver-org ref="/'],
  ["1.15.1", '<receiver-org ref="', '<receiver-org ref=" '],
  ["1.5.1", 'receiver-activity-id="', 'receiver-activity-id=" '],
  ["6.14.1", ' significance="1"', ""],
  ["6.13.1", "<narrative>Own</narrative>", ""],
  ["107.2.2", '<aid-type code="C01"/>', '<aid-type code="C01"/><aid-type code="C02"/>'],
  ["107.2.2", '<aid-type code="C01"/>', `<aid-type code="C01"/>${'<aid-type vocabulary="2" code="1"/>'.repeat(2)}`],
  ["8.6.3", 'iso-date="2026-02-01"', 'iso-date="2026-03-02"'],
  ["8.6.3", /(?<=<budget>)<period-start iso-date="2026-01-01"/, '<period-start iso-date="2027-01-02"'],
  ["7.5.3", '<period-end iso-date="2027-01-01"/>', '<period-end iso-date="2027-01-02"/>'],
  ["8.6.1", '"2026-01-01"/><period-end iso-date="2026-12-31"', '"2027-01-01"/><period-end iso-date="2026-12-31"'],
  ["8.11.1", "<indicator", '<reference vocabulary="99" code="1"/><indicator'],
  ["8.8.1", ' value="0"', ""],
  ["8.8.2", ' value="0"', ' value="none"'],
  ["8.8.3", /measure="1"([^]*)<target[^]*?<\/period>/, 'measure="5"$1</period>'],
  ["8.9.1", 'target value="12"', "target"],
  ["8.9.2", 'value="12"', 'value="1,2"'],
  ["8.9.3", /measure="1"([^]*) value="0"([^]*)<actual.*?>/, 'measure="5"$1$2'],
  ["8.10.1", 'actual value="3"', "actual"],
  ["8.10.2", 'value="3"', 'value="three"'],
  ["8.10.3", /measure="1"([^]*) value="0"([^]*)<target.*?>/, 'measure="5"$1$2'],
  ["4.3.1", "<narrative>Canal</narrative>", "<narrative/>"],
  ["4.4.1", "<narrative>Lining of a canal.</narrative>", "<narrative/>"],
];

/** A period that ends before it begins, and one of more than a year. */
function misdated(place: string, ...also: string[]): Change[] {
  const backwards = PERIOD.replace("2026-01-01", "2026-02-02").replace("2026-12-31", "2026-02-01");
  return [
    ["8.6.3", `${place}${PERIOD}`, `${place}${backwards}`, ...also],
    ["7.5.3", `${place}<period-start iso-date="2026-01-01"/>`, `${place}<period-start iso-date="2025-12-01"/>`],
  ];
}

const OF_ORGANISATIONS: Change[] = [
  ["1.18.8", 'reporting-org ref="XM-DAC-47015"', 'reporting-org ref="ZZ-NO-1"'],
  ["1.12.13", "XM-DAC-47015<", "XM-DAC-47015?<"],
  ["1.18.13", 'reporting-org ref="XM-DAC-47015"', 'reporting-org ref="XM-DAC-47015?"'],
  ["1.12.1", "XM-DAC-47015<", "XM-DAC-47015 <"],
  ["1.17.1", 'recipient-org ref="', 'recipient-org ref=" '],
  ["1.18.1", 'reporting-org ref="XM-DAC-47015"', 'reporting-org ref="XM-DAC-47015 "'],
  ["11.4.1", "2026-11-01T00", "2026-12-01T00"],
  ["4.5.1", ' xml:lang="en"', ""],
  ["7.8.2", ' default-currency="TJS"', ""],
  ...misdated("total-budget>"),
  ...misdated('"XM-DAC-1"><narrative>Other</narrative></recipient-org>'),
  ...misdated('code="619"/>'),
  ...misdated('recipient-country code="TJ"/>', "11.3.1"),
  ...misdated("total-expenditure>"),
  ["11.3.1", 'value-date="2026-02-01"', 'value-date="2027-01-01"'],
];

for (const [base, changes] of [
  [ACTIVITY, OF_ACTIVITIES],
  [ORGANISATION, OF_ORGANISATIONS],
] as const) {
  const name = base.slice(1, base.indexOf(" "));
  test(`${name}: the file that the cases start from breaks nothing`, async () => {
    expect(await check(bytes(base), SETTING)).toEqual({ valid: true, findings: [] });
  });

  test(`${name}: each rule alone is found where it is broken`, async () => {
    const wrong: unknown[] = [];
    for (const [rule, from, to, ...also] of changes) {
      const changed = base.replace(from, to);
      const { valid, findings } = await check(bytes(changed), SETTING);
      const found = [...new Set(findings.map((finding) => finding.rule))].sort();
      if (changed === base || !valid || found.join() !== [rule, ...also].sort().join())
        wrong.push({ rule, from: String(from), findings });
    }
    expect(wrong).toEqual([]);
  });
}

test("every rule has its case", () => {
  const tried = [...OF_ACTIVITIES, ...OF_ORGANISATIONS].map(([rule]) => rule);
  const ours = Object.values(RULES).flatMap((rules) => rules.map(({ id }) => id));
  expect([...new Set(tried)].sort()).toEqual([...new Set(ours)].sort());
});

async function* bytes(text: string) {
  yield Buffer.from(text);
}
