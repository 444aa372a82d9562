import type { ReactNode } from "react";
import { SubmitButton } from "@/app/ui/submit-button";

/** The button of a form that is one of several. */
export const Send = ({ children, because }: { children: ReactNode /** Why not now. */; because?: string }) => (
  <SubmitButton variant="secondary" className="justify-self-start" {...(because && { because })}>
    {children}
  </SubmitButton>
);
