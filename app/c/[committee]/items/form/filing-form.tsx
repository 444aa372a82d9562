"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useRef } from "react";
import { ErrorSummary } from "@/app/ui/error-summary";
import { FormScope } from "@/app/ui/form-scope";
import { Notice } from "@/app/ui/notice";
import { Section } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import type { DraftView } from "@/lib/drafts/loaders";
import { COMMAND_KEY } from "@/lib/form-data";
import { Entry } from "./entry";
import { FilingProvider } from "./filing";
import { namesOf } from "./names";
import { differences } from "./opening";
import { clock, SaveStatus } from "./save-status";
import { Sections } from "./sections";
import { StaleChoice } from "./stale-choice";
import { Submission, type SubmissionView } from "./submission";
import { useFilingForm } from "./use-filing-form";
import type { FieldView, SectionView } from "./view";

type Props = {
  draft: DraftView;
  personId: string;
  sections: SectionView[];
  /** What is said about the document beside its content: its language, who may read it. */
  about: FieldView[];
  submission: SubmissionView;
  timeZone: string;
  /** A fresh key, so that a form sent twice is one command. */
  commandKey: string;
  /** Stands between the content and its submission. */
  files: ReactNode;
  /** Stands below, with forms of its own. */
  children: ReactNode;
};

/** The form of any kind. Without script it is a plain form; with script it saves itself and answers at once. */
export function FilingForm(props: Props) {
  const { draft, sections, about, submission, timeZone, commandKey, files, children } = props;
  const t = useTranslations("filing");
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const filing = useFilingForm({ form, summary }, props);
  const { values, mine } = filing;
  const names = namesOf(Object.keys(filing.complaints), sections, (label, number) => t("rows.row", { label, number }));
  const beside: Record<string, unknown> = { ...draft };

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <Sections kind={draft.kind} sections={sections} control={filing.control} />
      <div className="grid min-w-0 gap-6">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what its fields report arrives here */}
        <form
          ref={form}
          action={filing.post}
          onSubmit={filing.onSubmit}
          onInput={filing.onInput}
          onBlur={filing.onBlur}
          noValidate
          aria-label={t("form")}
          className="grid min-w-0 gap-6"
        >
          {/* Enter in a field presses the first button of a form: this one, which saves. */}
          <button type="submit" tabIndex={-1} aria-hidden className="sr-only">
            {t("save")}
          </button>
          <input type="hidden" name="itemId" value={draft.id} />
          <input type="hidden" name="version" value={filing.version} />
          <input type="hidden" name={COMMAND_KEY} value={commandKey} />
          {filing.reason && (
            <ErrorSummary ref={summary} scopeId={id} title={filing.reason} fields={filing.complaints} labels={names} />
          )}
          {mine && (
            <StaleChoice
              by={draft.savedBy}
              at={draft.savedAt}
              differences={differences(draft, sections, about, mine)}
            />
          )}
          {filing.restoredAt && <Notice title={t("saving.restored", { at: clock(filing.restoredAt, timeZone) })} />}
          <FormScope scope={{ id, fields: filing.complaints }}>
            <FilingProvider value={filing}>
              <div key={filing.generation} className="grid min-w-0 gap-6">
                {sections.map(({ name, label, fields }) => (
                  <Section key={name} card id={name} title={label}>
                    <div className="grid gap-6">
                      {fields.map((field) => (
                        <Entry
                          key={field.name}
                          field={field}
                          path={`data.${field.name}`}
                          value={values[field.name]}
                          labelHidden={field.label === label}
                        />
                      ))}
                    </div>
                  </Section>
                ))}
              </div>
              <Section card id="about" title={t("about.title")}>
                <div className="grid items-start gap-5 md:grid-cols-2">
                  {about.map((field) => (
                    <Entry key={field.name} field={field} path={field.name} value={beside[field.name]} />
                  ))}
                </div>
              </Section>
              {files}
              <Submission {...submission} busy={filing.submitting} note={filing.note} />
            </FilingProvider>
          </FormScope>
          <div className="save-bar no-print sticky bottom-0 z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-t-lg border border-line bg-surface px-4 py-2.5 shadow-raised">
            <SaveStatus
              state={filing.state}
              timeZone={timeZone}
              opened={t("saving.opened", { by: draft.savedBy, at: draft.savedAt })}
            />
            <SubmitButton variant="secondary" size="small">
              {t("save")}
            </SubmitButton>
          </div>
        </form>
        {children}
      </div>
    </div>
  );
}
