/** Text as somebody typed it: blank lines part paragraphs, line breaks and list marks stay. */
export function Prose({ text }: { text: string }) {
  return (
    <div className="grid max-w-[70ch] gap-3">
      {text
        .trim()
        .split(/\n\s*\n/)
        .map((paragraph, index) => (
          <p key={index} dir="auto" className="whitespace-pre-line">
            {paragraph}
          </p>
        ))}
    </div>
  );
}
