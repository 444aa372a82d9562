/** Uzbek writes ʻ and ʼ in many ways, or leaves them out: without them, texts that say the same are the same. */
export const folded = (text: string) => text.normalize("NFC").replace(/[ʻʼ‘’´']/g, "");
