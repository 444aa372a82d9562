import { getLocale } from "next-intl/server";
import { AccountMenu } from "@/app/account-menu";
import { AppearanceMenu } from "@/app/appearance-menu";
import { paths } from "@/app/paths";
import { Shell } from "@/app/ui/shell";
import { loadFrame } from "@/lib/frame/loaders";
import { nameIn } from "@/lib/languages/named";
import { readersWords } from "@/lib/languages/reader";
import { mayInCommittee } from "@/lib/rules/access";

/** The frame of a committee's pages: where one is, what waits, and where to go. */
export default async function CommitteeLayout({ params, children }: LayoutProps<"/c/[committee]">) {
  const { committee: slug } = await params;
  const { member, actor, committee, committees } = await loadFrame(slug);
  const [t, locale] = await Promise.all([readersWords(), getLocale()]);
  const sits = mayInCommittee(actor, "listItems", committee.id).ok;
  const nav = [
    { href: paths.inbox(slug), label: t("nav.inbox"), count: committee.waiting },
    { href: paths.items(slug), label: t("nav.items") },
    { href: paths.projects(slug), label: t("nav.projects") },
    { href: paths.decisions(slug), label: t("nav.decisions") },
    { href: paths.followUp(slug), label: t("nav.followUp") },
    { href: paths.monitoring(slug), label: t("nav.monitoring") },
    { href: paths.members(slug), label: t("nav.members") },
    ...(mayInCommittee(actor, "seeInterests", committee.id).ok
      ? [{ href: paths.interests(slug), label: t("nav.interests") }]
      : []),
    { href: paths.rulebook(slug), label: t("nav.rulebook") },
  ];
  return (
    <Shell
      product={{ name: t("nav.product"), href: paths.committees }}
      place={{
        name: nameIn(locale, committee.name),
        short: committee.symbol,
        all: committees.map((each) => ({
          href: paths.inbox(each.slug),
          name: nameIn(locale, each.name),
          note: each.waiting > 0 ? t("nav.waiting", { count: each.waiting }) : undefined,
          current: each.id === committee.id,
        })),
      }}
      // An administrator without a seat looks after members; the items are not theirs to see.
      nav={sits ? nav : nav.filter(({ href }) => href === paths.members(slug) || href === paths.rulebook(slug))}
      words={{ navigation: t("nav.committee"), menu: t("nav.menu") }}
      search={sits ? { action: paths.search(slug), label: t("nav.search") } : undefined}
      main={
        mayInCommittee(actor, "fileItem", committee.id).ok
          ? { href: paths.newItem(slug), label: t("nav.file") }
          : undefined
      }
      account={
        <>
          <AppearanceMenu />
          <AccountMenu name={member.name} email={member.email} admin={actor.isAdmin} />
        </>
      }
    >
      {children}
    </Shell>
  );
}
