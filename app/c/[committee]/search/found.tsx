import { FOUND_END, FOUND_START } from "@/lib/search/schema";

/** A text with the words found in it marked. Everything stays text: nothing in it becomes markup. */
export function Found({ text }: { text: string }) {
  return (
    <bdi>
      {text.split(FOUND_START).map((part, index) => {
        if (index === 0) return part.replaceAll(FOUND_END, "");
        const [found = "", rest = ""] = part.split(FOUND_END);
        return (
          <span key={index}>
            <mark className="rounded-sm bg-accent-soft font-semibold text-inherit">{found}</mark>
            {rest}
          </span>
        );
      })}
    </bdi>
  );
}
