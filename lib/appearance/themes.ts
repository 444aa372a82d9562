/** Themes a reader may fix; without a choice the system's is followed. */
export const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = "theme";

export const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);
