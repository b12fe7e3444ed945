/**
 * The dashboard's navigation: in sight at the side, behind one button where there is no room for it
 * (a narrow window, 400 % zoom).
 */
import { useId, useState } from 'react';
import { Menu as MenuIcon, Search, X } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { Kbd } from '@/ui/kbd';
import { CoverSwitch } from '../screen-cover/cover-switch';
import { Mark } from './mark';
import styles from './navigation.module.css';
import type { Route } from './routes';
import { sectionAddress } from './routes';
import { sectionGroups, type SectionGroup } from './sections';

const isMac = navigator.userAgent.includes('Mac');

type NavigationProps = {
  view: Route['view'];
  /** Over the links to the sections, e.g. to jump past them. */
  onSkip: () => void;
  /** Opens the command palette. */
  onFind: () => void;
};

export function Navigation({ view, onSkip, onFind }: NavigationProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const Icon = open ? X : MenuIcon;
  return (
    <header className={styles['side']}>
      <button type="button" className={styles['skip']} onClick={onSkip}>
        {i18n.t('dashboard.skip')}
      </button>
      <div className={styles['top']}>
        <p className={styles['brand']}>
          <Mark />
          {i18n.t('extension.name')}
        </p>
        <CoverSwitch />
        <Button
          className={styles['toggle']}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
          {i18n.t('dashboard.menu')}
        </Button>
      </div>
      <button type="button" className={styles['find']} onClick={onFind}>
        <Search size={15} strokeWidth={1.75} aria-hidden="true" />
        {i18n.t('dashboard.find')}
        <Kbd>{isMac ? '⌘ K' : 'Ctrl K'}</Kbd>
      </button>
      <nav
        id={id}
        className={styles['nav']}
        data-open={open ? '' : undefined}
        aria-label={i18n.t('dashboard.navigation')}
      >
        {sectionGroups().map((group) => (
          <Group key={group.id} group={group} view={view} onChoose={() => setOpen(false)} />
        ))}
      </nav>
    </header>
  );
}

type GroupProps = { group: SectionGroup; view: Route['view']; onChoose: () => void };

function Group({ group: { title, entries }, view, onChoose }: GroupProps) {
  const id = useId();
  return (
    <div>
      {title === null ? null : (
        <p id={id} className={styles['title']}>
          {title}
        </p>
      )}
      <ul className={styles['links']} aria-labelledby={title === null ? undefined : id}>
        {entries.map(({ id: section, label, icon: Icon }) => (
          <li key={section}>
            <a
              href={sectionAddress(section)}
              className={styles['link']}
              aria-current={currentAt(section, view)}
              onClick={onChoose}
            >
              <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Somebody's page belongs to the people: marked as the way there, not as the page itself. */
function currentAt(section: string, view: Route['view']): 'page' | 'true' | undefined {
  if (section === view) return 'page';
  return section === 'people' && view === 'person' ? 'true' : undefined;
}
