import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { DescriptionList, type Entry } from "@/app/ui/description-list";
import { Section } from "@/app/ui/section";
import { formatFor } from "@/lib/languages/format";
import { loadPublicAddress } from "@/lib/register/loaders";
import type { RegisterEntry } from "@/lib/register/store";
import type { PublicationDocument } from "@/lib/rules/publication";
import { HashCheck } from "./hash-check";

/** How anybody can check that this is what was published, and what was decided. */
export async function Verification({ entry, document }: { entry: RegisterEntry; document: PublicationDocument }) {
  const [t, locale] = await Promise.all([getTranslations("register.verify"), getLocale()]);
  const { fileHash, checkpoint } = entry;
  if (!fileHash) return null;
  const file = paths.registerFile(fileHash);
  const hash = (text: unknown) => <code className="break-all text-sm">{String(text)}</code>;
  const { record } = document;
  const format = formatFor(locale, entry.committee.timezone);
  const entries: (Entry | false | null)[] = [
    {
      term: t("file"),
      value: (
        <a href={file} type="application/json" className="link">
          {t("fileName")}
        </a>
      ),
    },
    { term: t("hash"), value: hash(fileHash) },
    record !== null && { term: t("entry"), value: hash(record.hash) },
    record !== null && {
      term: t("checkpoint"),
      value: checkpoint
        ? t("checkpointOf", { number: checkpoint.number, when: format.moment(new Date(checkpoint.at)) })
        : t("noCheckpoint"),
    },
    checkpoint && { term: t("root"), value: hash(checkpoint.root) },
    checkpoint && { term: t("key"), value: hash(checkpoint.publicKey) },
    checkpoint && { term: t("signature"), value: hash(checkpoint.signature) },
  ];
  return (
    <Section card title={t("title")} lead={t("lead")}>
      <div className="grid gap-4">
        <DescriptionList entries={entries.filter((one): one is Entry => Boolean(one))} />
        <HashCheck
          file={file}
          hash={fileHash}
          words={{
            check: t("check"),
            checking: t("checking"),
            same: t("same"),
            differs: t("differs"),
            failed: t("failed"),
          }}
        />
        <div className="grid gap-1 text-sm">
          <p>{t("byHand")}</p>
          <pre className="whitespace-pre-wrap break-all rounded-md bg-sunken px-3 py-2">
            <code>{`curl -s ${loadPublicAddress(file)} | sha256sum`}</code>
          </pre>
        </div>
      </div>
    </Section>
  );
}
