import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";

/** What is followed up: recommendations of reviews and notes, and capacity requests. */
export async function FollowUpParts({ slug, here }: { slug: string; here: "recommendations" | "capacity" }) {
  const t = await getTranslations("followUp");
  const parts = [
    { name: "recommendations", href: paths.followUp(slug), label: t("toRecommendations") },
    { name: "capacity", href: paths.capacity(slug), label: t("toRequests") },
  ];
  return (
    <nav aria-label={t("title")} className="no-print flex flex-wrap gap-x-5 gap-y-2">
      {parts.map(({ name, href, label }) => (
        <a
          key={name}
          href={href}
          aria-current={name === here ? "page" : undefined}
          className="link aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
