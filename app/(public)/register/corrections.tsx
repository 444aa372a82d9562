import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Correction } from "@/lib/rules/publication";

/** What a corrigendum says: for this read that. */
export function Corrections({ of }: { of: readonly Correction[] }) {
  const t = useTranslations("register");
  return (
    <ul className="grid gap-1">
      {of.map(({ instead, read }, index) => (
        <li key={index}>{t.rich("forRead", { instead, read, old, new: fresh })}</li>
      ))}
    </ul>
  );
}

const old = (text: ReactNode) => <del dir="auto">{text}</del>;
const fresh = (text: ReactNode) => <ins dir="auto">{text}</ins>;
