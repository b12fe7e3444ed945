/** Covers names and notes before a screen is shared. While they are, the banner is the way back. */
import { EyeOff } from 'lucide-react';
import { i18n } from '#i18n';
import { IconButton } from '@/ui/icon-button';
import { useScreenCovered } from './covered';
import { setScreenCover } from './set-cover';

export function CoverSwitch({ className }: { className?: string | undefined }) {
  if (useScreenCovered()) return null;
  return (
    <IconButton
      icon={EyeOff}
      label={i18n.t('screenCover.begin')}
      onClick={() => void setScreenCover(true)}
      {...(className === undefined ? {} : { className })}
    />
  );
}
