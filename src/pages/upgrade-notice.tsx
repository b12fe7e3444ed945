/** The database is brought up to this version; the page starts over by itself when that is done. */
import { i18n } from '#i18n';
import { EmptyState } from '@/ui/empty-state';

export default function UpgradeNotice() {
  return (
    <main>
      <EmptyState title={i18n.t('ui.upgrading.title')}>
        <output>{i18n.t('ui.upgrading.text')}</output>
      </EmptyState>
    </main>
  );
}
