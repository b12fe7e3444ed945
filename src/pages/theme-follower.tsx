/** Keeps the document in the theme of the settings, also while they are changed on another page. */
import { useEffect } from 'react';
import { database } from '@/storage/open';
import { keepTheme } from './theme';
import { useLive } from './use-live';

export function ThemeFollower() {
  const theme = useLive(
    async () => (await database.settings.get('settings'))?.theme ?? 'system',
    [],
  );
  useEffect(() => {
    if (theme) keepTheme(theme);
  }, [theme]);
  return null;
}
