import { useTranslations } from "next-intl";
import { DescriptionList } from "@/app/ui/description-list";
import type { Say } from "@/lib/languages/in-words";
import type { DecisionRule } from "@/lib/rules/decision-rule";
import { ruleSentences, type Sentence } from "./rule-sentences";

type Props = {
  rule: DecisionRule;
  /** What to call the seats that a rule names. */
  seats?: Readonly<Record<string, string>>;
};

/** A decision rule in words, laid out to be read. */
export function RuleInWords({ rule, seats = {} }: Props) {
  const t = useTranslations() as unknown as Say;
  return (
    <DescriptionList
      entries={ruleSentences(t, rule, seats).map(({ says, ...entry }) => ({ ...entry, value: <Said {...says} /> }))}
    />
  );
}

function Said({ text, parts }: Sentence) {
  if (parts.length === 0) return text;
  return (
    <>
      {text}
      <ul className="grid list-disc gap-1 ps-5">
        {parts.map((part, index) => (
          <li key={index}>
            <Said {...part} />
          </li>
        ))}
      </ul>
    </>
  );
}
