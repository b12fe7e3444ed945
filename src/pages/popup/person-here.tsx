/** Who the page in front belongs to: the person kept, or an offer to begin. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { displayName, initialsOf } from '@/domain/display-name';
import { Button } from '@/ui/button';
import { Ring } from '@/ui/ring';
import { lastContactWords } from './contact-words';
import { openInPanel } from './open-in-panel';
import styles from './person-here.module.css';
import { PersonLine } from './person-line';
import type { Here } from './use-here';
import type { PopupView } from './use-popup-view';
import { lineAttribute } from './use-popup-keys';

type PersonHereProps = { here: Here; today: Day; view: PopupView };

export function PersonHere({ here, today, view }: PersonHereProps) {
  const { match } = here;
  // Everybody listed has a line of their own below.
  if (
    match.is === 'person' &&
    view.list.items.some(({ personId }) => personId === match.person.id)
  ) {
    return null;
  }
  return (
    <section aria-label={i18n.t('popup.here.label')} className={styles['here']}>
      {match.is === 'person' && !match.inTrash ? (
        <PersonLine
          person={match.person}
          types={view.types}
          today={today}
          reasons={[]}
          tabId={view.tabId}
          boxed
        >
          <p>
            {i18n.t('popup.here.kept', {
              words: lastContactWords(match.person.state.lastContactOn, today),
            })}
          </p>
        </PersonLine>
      ) : (
        <Begin here={here} tabId={view.tabId} />
      )}
    </section>
  );
}

/** Not kept, in the trash, or not clear who: the panel is the place to go on. */
function Begin({ here, tabId }: { here: Here; tabId: number | null }) {
  const name = displayName(
    {
      name: here.sighting?.name ?? null,
      seen: null,
      keys: here.keys.map((key) => ({ key, lastSeenOn: '' })),
    },
    i18n.t('ui.somebody'),
  );
  const words = beginWords(here.match.is === 'person' ? 'inTrash' : here.match.is);
  return (
    <div className={styles['begin']} data-row="">
      <Ring view={{ initials: initialsOf(name), progress: null, state: 'none' }} label="" />
      <div className={styles['text']}>
        <p className={styles['name']}>
          <bdi>{name}</bdi>
        </p>
        <p className={styles['words']}>{words.text}</p>
      </div>
      <Button {...lineAttribute} onClick={() => openInPanel(null, tabId)}>
        {words.action}
      </Button>
    </div>
  );
}

function beginWords(is: 'inTrash' | 'question' | 'nobody'): { text: string; action: string } {
  switch (is) {
    case 'inTrash':
      return { text: i18n.t('popup.here.inTrash'), action: i18n.t('popup.here.look') };
    case 'question':
      return { text: i18n.t('popup.here.question'), action: i18n.t('popup.here.look') };
    case 'nobody':
      return { text: i18n.t('popup.here.unknown'), action: i18n.t('popup.here.add') };
  }
}
