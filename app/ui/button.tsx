"use client";
import { type ComponentProps, useId } from "react";
import { type Look, Reasoned } from "./button-link";
import { Spinner } from "./spinner";

type Props = Look &
  ComponentProps<"button"> & {
    busy?: boolean;
    /** Why it cannot be pressed now. It stays visible and focusable, with this sentence below. */
    because?: string;
    /** Where that sentence stands already, when several buttons share it. */
    saidAt?: string;
  };

export function Button({
  variant = "secondary",
  size,
  busy,
  because,
  saidAt,
  children,
  className = "",
  ...rest
}: Props) {
  const reasonId = useId();
  const blocked = busy || Boolean(because);
  const button = (
    <button
      type="button"
      {...rest}
      {...(blocked && { type: "button", "aria-disabled": true, onClick: undefined })}
      {...(because && { "aria-describedby": saidAt ?? reasonId, popoverTarget: undefined })}
      data-variant={variant}
      data-size={size}
      className={`button ${className}`}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
  return because && !saidAt ? (
    <Reasoned id={reasonId} because={because}>
      {button}
    </Reasoned>
  ) : (
    button
  );
}
