import type { Route } from "next";
import { ButtonLink } from "../../ui/button-link";
import { Notice } from "../../ui/notice";

type Props = { title: string; reason: string; href: Route; label: string };

/** What stands where a link was used, replaced or has expired: why, and what to do next. */
export function Spent({ title, reason, href, label }: Props) {
  return (
    <>
      <h1 className="text-2xl font-semibold">{title}</h1>
      <Notice kind="refusal">{reason}</Notice>
      <ButtonLink href={href}>{label}</ButtonLink>
    </>
  );
}
