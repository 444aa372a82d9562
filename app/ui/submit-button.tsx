"use client";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

type Props = Omit<ComponentProps<typeof Button>, "type" | "busy">;

/** Sends its form; says so while it is under way. `name` and `value` tell several buttons apart. */
export function SubmitButton({ variant = "primary", children, ...rest }: Props) {
  const t = useTranslations("ui");
  const { pending, data } = useFormStatus();
  const mine = pending && (!rest.name || data?.get(rest.name) === rest.value);
  return (
    <>
      <Button {...rest} variant={variant} type="submit" busy={mine}>
        {children}
      </Button>
      <span role="status" className="sr-only">
        {mine ? t("working") : ""}
      </span>
    </>
  );
}
