"use client";
import { useTranslations } from "next-intl";
import { Select } from "@/app/ui/select";
import { TextInput } from "@/app/ui/text-input";
import type { TypedTerms } from "@/lib/kinds/workflow-form";
import { BASES, MAJORITIES, QUORUMS } from "@/lib/rules/rule-terms";

type Props = {
  terms: TypedTerms;
  delegations: { value: string; label: string }[];
  onChange: (terms: TypedTerms) => void;
};

/** The questions whose answers make up the usual rules. */
export function RuleTermFields({ terms, delegations, onChange }: Props) {
  const t = useTranslations("workflows.terms");
  const set = (name: keyof TypedTerms) => (event: { target: { value: string } }) =>
    onChange({ ...terms, [name]: event.target.value });
  const field = (name: keyof TypedTerms) => ({
    name: `terms.${name}`,
    label: t(`${name}.label`),
    help: t(`${name}.help`),
    value: terms[name],
    onChange: set(name),
  });
  // A rule made before may name a seat that no longer votes: it is shown, or saving would quietly take it away.
  const known = terms.casting === "" || delegations.some(({ value }) => value === terms.casting);
  const casting = known ? delegations : [...delegations, { value: terms.casting, label: t("casting.gone") }];
  const consensus = terms.majority === "consensus";
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <Select {...field("quorum")} options={QUORUMS.map((value) => ({ value, label: t(`quorum.of.${value}`) }))} />
      <Select
        {...field("majority")}
        options={MAJORITIES.map((value) => ({ value, label: t(`majority.of.${value}`) }))}
      />
      <div className={consensus ? "scripted:hidden" : ""}>
        <Select {...field("base")} options={BASES.map((value) => ({ value, label: t(`base.of.${value}`) }))} />
      </div>
      <TextInput {...field("blocking")} type="number" min={0} max={100} inputMode="numeric" />
      <Select {...field("casting")} empty={t("casting.none")} options={casting} />
      <TextInput {...field("veto")} />
      <TextInput {...field("weight")} />
      <TextInput {...field("groupBy")} />
    </div>
  );
}
