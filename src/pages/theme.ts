/**
 * Light, dark or as the system has it. The setting lives in the database, which answers too late
 * for the first paint; a copy of that one word in localStorage is there at once.
 */
import type { Settings } from '@/domain/schema/records';

type Theme = Settings['theme'];
const hintKey = 'theme';

/** Applies what was set last, before anything is painted. */
export function applyThemeHint(): void {
  const hint = localStorage.getItem(hintKey);
  applyTheme(hint === 'light' || hint === 'dark' ? hint : 'system');
}

/** Applies a theme and keeps it for the next page's first paint. */
export function keepTheme(theme: Theme): void {
  applyTheme(theme);
  if (theme === 'system') localStorage.removeItem(hintKey);
  else localStorage.setItem(hintKey, theme);
}

function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}
