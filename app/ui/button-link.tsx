import type { Route } from "next";
import { type ReactNode, useId } from "react";

export type Look = {
  variant?: "primary" | "secondary" | "quiet" | "danger";
  size?: "small" | "normal";
};

type LinkProps = Look & {
  href: Route;
  because?: string;
  children: ReactNode;
  className?: string;
  /** A file to save rather than a page to go to. */
  download?: boolean;
  /** The same, where instead of the file a page may come that says why there is none. */
  type?: string;
};

/** A link that leads to doing something. With `because` it is no link, and says why. */
export function ButtonLink({
  variant = "secondary",
  size,
  href,
  because,
  download,
  type,
  children,
  className = "",
}: LinkProps) {
  const reasonId = useId();
  const look = { "data-variant": variant, "data-size": size, className: `button ${className}` };
  if (!because)
    return (
      <a href={href} download={download} type={type} {...look}>
        {children}
      </a>
    );
  return (
    <Reasoned id={reasonId} because={because}>
      <a role="link" aria-disabled tabIndex={0} aria-describedby={reasonId} {...look}>
        {children}
      </a>
    </Reasoned>
  );
}

/** A control that cannot be used now, and why. */
export function Reasoned({ id, because, children }: { id: string; because: string; children: ReactNode }) {
  return (
    <span className="no-print inline-grid max-w-80 justify-items-start gap-1">
      {children}
      <span id={id} className="text-xs text-quiet">
        {because}
      </span>
    </span>
  );
}
