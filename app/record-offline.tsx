import { getTranslations } from "next-intl/server";
import { paths } from "./paths";
import { Section } from "./ui/section";

/** How somebody who trusts nobody here checks the file, and recounts it when there are ballots in it. */
export async function RecordOffline({ recount = false }: { recount?: boolean }) {
  const t = await getTranslations("record");
  const page = (chunks: React.ReactNode) => (
    <a href={paths.checkpoints()} className="link">
      {chunks}
    </a>
  );
  return (
    <Section
      card
      title={t("offline")}
      lead={[t("offlineLead"), recount && t("offlineRecount")].filter(Boolean).join(" ")}
    >
      <pre className="overflow-x-auto rounded-md bg-sunken p-4 text-sm">
        <code>{recount ? `${VERIFY}\n${RECOUNT}` : VERIFY}</code>
      </pre>
      <p className="mt-3 max-w-prose text-sm text-quiet">{t.rich("keep", { page })}</p>
    </Section>
  );
}

const VERIFY = `npm run verify -- FILE --checkpoint CHECKPOINT --key KEY
python3 bin/verify.py FILE --checkpoint CHECKPOINT --key KEY`;
const RECOUNT = "npm run recount -- FILE";
