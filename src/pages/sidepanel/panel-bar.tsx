/** The panel's own line: find somebody, and follow the page or stay with one person. */
import { ArrowLeft, Pin, PinOff, Search } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { CoverSwitch } from '../screen-cover/cover-switch';
import styles from './panel-bar.module.css';

type PanelBarProps = {
  /** Looking for somebody; null where nothing else is to be seen. */
  finding: boolean | null;
  held: boolean;
  /** Whom the panel can be held on; null when nobody kept is shown. */
  holdable: string | null;
  onFind: () => void;
  onHold: (personId: string | null) => void;
};

export function PanelBar({ finding, held, holdable, onFind, onHold }: PanelBarProps) {
  return (
    <nav className={styles['bar']} aria-label={i18n.t('panel.bar')}>
      {finding === null ? null : (
        <IconButton
          icon={finding ? ArrowLeft : Search}
          label={finding ? i18n.t('panel.back') : i18n.t('panel.find')}
          onClick={onFind}
        />
      )}
      <CoverSwitch />
      {held ? (
        <Button look="plain" className={styles['follow']} onClick={() => onHold(null)}>
          <PinOff size={14} aria-hidden="true" />
          {i18n.t('panel.follow')}
        </Button>
      ) : null}
      {!held && holdable !== null && !finding ? (
        <IconButton
          icon={Pin}
          label={i18n.t('panel.hold')}
          className={styles['end']}
          onClick={() => onHold(holdable)}
        />
      ) : null}
    </nav>
  );
}
