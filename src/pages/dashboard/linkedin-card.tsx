/** Firefox lets people refuse, and take back, the permission for LinkedIn: this asks for it. */
import { i18n } from '#i18n';
import { askPermission } from '@/platform/permissions';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { usePermission } from './use-permission';

export function LinkedInCard() {
  const granted = usePermission('linkedin');
  if (granted !== false) return null;
  return (
    <Notice
      tone="warm"
      title={i18n.t('dashboard.linkedIn.title')}
      actions={
        <Button look="filled" onClick={() => void askPermission('linkedin')}>
          {i18n.t('dashboard.linkedIn.allow')}
        </Button>
      }
    >
      {i18n.t('dashboard.linkedIn.text')}
    </Notice>
  );
}
