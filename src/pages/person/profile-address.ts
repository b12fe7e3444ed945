/** Profile keys as addresses that can be read and opened. */
import { i18n } from '#i18n';
import type { ProfileKey } from '@/domain/profile-key';

/** The address of the profile; null for keys that lead nowhere by themselves. */
export function addressOf(key: ProfileKey): string | null {
  const [kind, name] = split(key);
  switch (kind) {
    case 'vanity':
      return `https://www.linkedin.com/in/${encodeURIComponent(name)}/`;
    case 'sales':
      return `https://www.linkedin.com/sales/lead/${encodeURIComponent(name)}`;
    case 'recruiter':
      return `https://www.linkedin.com/talent/profile/${encodeURIComponent(name)}`;
    default:
      return null;
  }
}

/** How a key is shown: its address without the host, or what kind of number it is. */
export function keyWords(key: ProfileKey): string {
  const [kind, name] = split(key);
  switch (kind) {
    case 'vanity':
      return `linkedin.com/in/${name}`;
    case 'sales':
      return i18n.t('person.profiles.sales');
    case 'recruiter':
      return i18n.t('person.profiles.recruiter');
    default:
      return i18n.t('person.profiles.member', { number: name });
  }
}

function split(key: ProfileKey): [kind: string, name: string] {
  const colon = key.indexOf(':');
  return [key.slice(0, colon), key.slice(colon + 1)];
}
