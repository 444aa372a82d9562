import { Ban, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const LOOKS = {
  info: { tone: "info", Icon: Info },
  success: { tone: "success", Icon: CircleCheck },
  warning: { tone: "warning", Icon: TriangleAlert },
  refusal: { tone: "danger", Icon: Ban },
};

type Props = { kind?: keyof typeof LOOKS; title?: ReactNode; children?: ReactNode };

/** Something to know before going on. */
export function Notice({ kind = "info", title, children }: Props) {
  const { tone, Icon } = LOOKS[kind];
  return (
    <div
      data-tone={tone}
      className="flex items-start gap-3 rounded-md border border-tone-line bg-tone-soft px-4 py-3 text-sm text-tone"
    >
      <Icon aria-hidden className="mt-px size-5 flex-none" />
      <div className="grid min-w-0 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="grid gap-1">{children}</div>}
      </div>
    </div>
  );
}
