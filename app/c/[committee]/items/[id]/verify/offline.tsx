import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Section } from "@/app/ui/section";

/** How somebody who trusts nobody here checks the file. */
export async function Offline() {
  const t = await getTranslations("record");
  const page = (chunks: React.ReactNode) => (
    <a href={paths.checkpoints()} className="link">
      {chunks}
    </a>
  );
  return (
    <Section card title={t("offline")} lead={t("offlineLead")}>
      <pre className="overflow-x-auto rounded-md bg-sunken p-4 text-sm">
        <code>{COMMANDS}</code>
      </pre>
      <p className="mt-3 max-w-prose text-sm text-quiet">{t.rich("keep", { page })}</p>
    </Section>
  );
}

const COMMANDS = `npm run verify -- FILE --checkpoint CHECKPOINT --key KEY
python3 bin/verify.py FILE --checkpoint CHECKPOINT --key KEY
npm run recount -- FILE`;
