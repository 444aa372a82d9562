import { critical, type Finding } from "./finding";
import { read, type Tag, type Visitor } from "./reader";
import { broken } from "./rules";
import type { Setting } from "./tests";
import { type Node, TooLarge, trees } from "./tree";
import { validity } from "./validity";

type Checked = {
  /** As the schema of IATI 2.03 says; what the ruleset finds beside that does not count here. */
  valid: boolean;
  /** In the order of the file. */
  findings: Finding[];
};

/** So many are told of one file; whoever has mended them asks again. */
const MOST = 5_000;

/** So many are told of one activity to whoever looks at each. */
const MOST_OF_ONE = 100;
const isCritical = ({ severity }: Finding) => severity === "critical";

/**
 * Checks a file as it comes, in memory for one activity: well-formed XML, a version that can be read,
 * the schema, and the official ruleset. `each` is handed every activity or organisation with what was
 * found in it.
 */
export async function check(
  bytes: AsyncIterable<Uint8Array>,
  setting: Setting,
  each: (node: Node, findings: readonly Finding[]) => void = () => {},
): Promise<Checked> {
  const findings: Finding[] = [];
  // Of the element that is under way, however many were found before it.
  let own: Finding[] = [];
  let valid = true;
  const tell = (finding: Finding) => {
    if (finding.severity === "critical") valid = false;
    if (findings.length < MOST) findings.push(finding);
    // The first of the gravest kind is never crowded out.
    if (own.length < MOST_OF_ONE || (finding.severity === "critical" && !own.some(isCritical))) own.push(finding);
  };
  const schema = validity(tell);
  const gathered = trees((node) => {
    for (const finding of broken(node, setting)) tell(finding);
    const found = own.filter(({ line }) => line >= node.line);
    own = [];
    each(node, found);
  });
  const visitor = versioned(tell, [schema, gathered]);
  try {
    const stopped = await read(bytes, visitor);
    if (stopped) tell(critical("notXml", stopped.line, `iati.file.${stopped.because}`));
  } catch (error) {
    if (error instanceof OtherVersion) tell(error.finding);
    else if (error instanceof TooLarge) tell(critical("notIati", 1, "iati.file.tooLarge"));
    else throw error;
  }
  return { valid, findings: findings.sort((one, other) => one.line - other.line) };
}

/** Hands everything on to several visitors, once the version has been looked at. */
function versioned(tell: (finding: Finding) => void, visitors: readonly Visitor[]): Visitor {
  let seen = false;
  return {
    open(tag: Tag) {
      if (!seen) lookAt(tag);
      seen = true;
      for (const visitor of visitors) visitor.open(tag);
    },
    text(text: string) {
      for (const visitor of visitors) visitor.text(text);
    },
    close() {
      for (const visitor of visitors) visitor.close();
    },
  };

  function lookAt({ name, attributes, line }: Tag): void {
    if (!name.startsWith("iati-")) return;
    const version = attributes.find((one) => one.name === "version")?.value.trim();
    if (!version) throw new OtherVersion(critical("version", line, "iati.file.noVersion"));
    if (/^1(?:\.|$)/.test(version)) throw new OtherVersion(critical("version", line, "iati.file.legacy", { version }));
    if (/^\d/.test(version) && !/^2\.0[123]$/.test(version))
      tell(critical("version", line, "iati.file.version", { version }));
  }
}

/** Version 1 has other elements altogether: nothing further could be said of such a file. */
class OtherVersion extends Error {
  constructor(readonly finding: Finding) {
    super(finding.says);
  }
}
