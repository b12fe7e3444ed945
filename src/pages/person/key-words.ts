/** Profile keys in words. */
import { i18n } from '#i18n';
import type { ProfileKey } from '@/domain/profile-key';

/** How a key is shown: its address without the host, or what kind of number it is. */
export function keyWords(key: ProfileKey): string {
  const colon = key.indexOf(':');
  const name = key.slice(colon + 1);
  switch (key.slice(0, colon)) {
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
