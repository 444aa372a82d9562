import type { ReactNode } from "react";
import { SubmitButton } from "@/app/ui/submit-button";

/** The button of a form that is one of several. */
export const Send = ({ children }: { children: ReactNode }) => (
  <SubmitButton variant="secondary" className="justify-self-start">
    {children}
  </SubmitButton>
);
