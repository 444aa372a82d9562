/** `critical`: not an IATI file, or not as its schema says. The rest are the official ruleset's own words. */
const SEVERITIES = ["critical", "error", "warning"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing to mend: the rule's official number, where it is, and a message key with its parameters. */
export type Finding = {
  rule: string;
  severity: Severity;
  line: number;
  says: string;
  params: Record<string, string | number>;
};

/** Numbers of what concerns the whole file (IATI Validator). */
const FILE_RULES = { notXml: "0.1.1", notIati: "0.2.1", schema: "0.3.1", version: "0.6.1" } as const;

export const critical = (
  rule: keyof typeof FILE_RULES,
  line: number,
  says: string,
  params: Finding["params"] = {},
): Finding => ({ rule: FILE_RULES[rule], severity: "critical", line, says, params });
