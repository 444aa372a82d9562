/** How Cyrillic letters are written in one byte each, the one that offices of the region use first. */
const ONE_BYTE = ["windows-1251", "koi8-r", "koi8-u"] as const;
export type OneByte = (typeof ONE_BYTE)[number];

/** Letters by how many of a thousand they are in Russian; in its neighbours' Cyrillic they are much the same. */
const OFTEN: Readonly<Record<string, number>> = Object.fromEntries(
  `о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 ў4 і4
  э3 ф3 ї2 є2 ґ1 ъ1 ё1`
    .split(/\s+/)
    .map((letter) => [letter.charAt(0), Number(letter.slice(1))]),
);
/** Stand between letters in any text: dashes, quotation marks, the number sign, a blank that does not break. */
const BETWEEN = /[–—«»„“”’…№\u00a0°•]/;
const MARK = 10;
const STRAY = 0.1;

/** Bytes that are no ASCII, of which so many are enough to tell, and fewer than so many say nothing. */
export const ENOUGH = 50_000;
const FEW = 24;
/** So much likelier, for each byte, another one must be than the first: in natural logarithms. */
const SURELY = 0.5;

const LIKELY = ONE_BYTE.map((encoding) => {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, at) => at + 128));
  return { encoding, by: [...letters].map((letter) => Math.log(OFTEN[letter.toLowerCase()] ?? other(letter))) };
});

function other(letter: string): number {
  return BETWEEN.test(letter) ? MARK : STRAY;
}

/** Which of them a text is in, by how often each byte from 128 stands in it: whatever is doubtful is the first. */
export function oneByteOf(counts: readonly number[]): OneByte {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const scored = LIKELY.map(({ encoding, by }) => ({
    encoding,
    score: by.reduce((sum, likely, at) => sum + likely * (counts[at] ?? 0), 0) / total,
  }));
  const [first, ...others] = scored;
  const best = others.toSorted((one, another) => another.score - one.score)[0];
  return first && best && total >= FEW && best.score > first.score + SURELY ? best.encoding : ONE_BYTE[0];
}
