/** A file of IATI 2.03 as large as wanted: activities of one shape, numbered, with money and results. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FILE_END, fileStart } from "@/lib/iati/write";

/** Writes activities until there are so many MiB; answers how many there are. */
export async function writeActivities(path: string, mib: number): Promise<number> {
  let count = 0;
  await pipeline(Readable.from(pieces()), createWriteStream(path));
  return count;

  function* pieces() {
    yield fileStart("2026-11-26T00:00:00Z");
    for (let size = 0; size < mib * 1024 * 1024; count++) {
      const text = activity(count + 1);
      size += Buffer.byteLength(text);
      yield text;
    }
    yield FILE_END;
  }
}

const said = (name: string, text: string) => `<${name}><narrative>${text}</narrative></${name}>`;
const several = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join("\n");

const activity = (number: number) => `<iati-activity xml:lang="en" default-currency="USD">
<iati-identifier>XM-DAC-47015-G${number}</iati-identifier>
<reporting-org ref="XM-DAC-47015" type="40"><narrative>Committee</narrative></reporting-org>
${said("title", `Canal ${number} of the Zarafshan valley`)}
<description><narrative>${"Lining of a canal and pumps for villages downstream. ".repeat(6)}</narrative><narrative xml:lang="ru">${"Облицовка канала. ".repeat(6)}</narrative></description>
<participating-org role="1" type="40"><narrative>Fund</narrative></participating-org>
<participating-org role="4"><narrative>Ministry ${number % 50}</narrative></participating-org>
<activity-status code="2"/>
<activity-date type="2" iso-date="2025-01-01"/>
<recipient-country code="TJ" percentage="60"/><recipient-country code="KG" percentage="40"/>
<sector code="31140" percentage="100"/>
${several(4, (year) => `<budget type="1"><period-start iso-date="202${year + 2}-01-01"/><period-end iso-date="202${year + 2}-12-31"/><value currency="USD" value-date="202${year + 2}-01-01">${10_000 + number + year}</value></budget>`)}
${several(20, (at) => `<transaction ref="T${number}-${at}"><transaction-type code="3"/><transaction-date iso-date="2025-0${(at % 9) + 1}-11"/><value value-date="2025-0${(at % 9) + 1}-11">${1000 + at}.5</value>${said("description", `Payment ${at} for works at section ${number % 97}`)}<provider-org ref="XM-DAC-47015"><narrative>Fund</narrative></provider-org></transaction>`)}
<result type="2">${said("title", "Land under water")}
${several(3, (part) => `<indicator measure="1" ascending="1">${said("title", `Hectares watered, part ${part}`)}<baseline year="2023" value="31"/>${several(4, (year) => `<period><period-start iso-date="202${year + 2}-01-01"/><period-end iso-date="202${year + 2}-12-31"/><target value="${40 + year}"/><actual value="${30 + year}"/></period>`)}</indicator>`)}
</result>
</iati-activity>
`;
