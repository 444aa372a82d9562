"use client";

/*
 * The last resort, when even the root layout fails: no messages, no styles, no language can be
 * relied on, so it carries its own few words in each language.
 */
const SAID = [
  {
    lang: "en",
    title: "Something went wrong",
    what: "The server could not show this page. Please try again in a moment.",
    again: "Try again",
  },
  {
    lang: "ru",
    title: "Произошла ошибка",
    what: "Сервер не смог показать эту страницу. Повторите попытку чуть позже.",
    again: "Повторить",
  },
  {
    lang: "uz",
    title: "Xatolik yuz berdi",
    what: "Server bu sahifani koʻrsata olmadi. Birozdan soʻng qayta urinib koʻring.",
    again: "Qayta urinish",
  },
];

export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" style={{ colorScheme: "light dark", fontFamily: "system-ui, sans-serif" }}>
      <body style={{ maxWidth: "36rem", margin: "4rem auto", padding: "0 1rem", lineHeight: 1.5 }}>
        <title>{SAID[0]?.title}</title>
        <main>
          {SAID.map(({ lang, title, what, again }) => (
            <section key={lang} lang={lang}>
              <h1 style={{ fontSize: "1.5rem" }}>{title}</h1>
              <p>{what}</p>
              <button type="button" onClick={retry} style={{ font: "inherit", padding: "0.5rem 1rem" }}>
                {again}
              </button>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
