import { getTranslations } from "next-intl/server";
import { Absent } from "./absent";

export async function generateMetadata() {
  const t = await getTranslations("shell");
  return { title: t("notFound") };
}

export default function NotFound() {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-2xl px-4 py-12 outline-none">
      <Absent />
    </main>
  );
}
