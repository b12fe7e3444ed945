/**
 * The side panel (Firefox: sidebar). It follows the profile in the tab in front, or is held on one
 * person. `#person=<id>` holds it on somebody, `#url=<address>` shows a profile without its tab; so
 * does the menu on a link.
 */
import { useCallback, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { send } from '@/messaging/client';
import { openDashboard } from '@/platform/pages';
import { onPanelWish } from '@/platform/panel-wish';
import { database } from '@/storage/open';
import { readSettings, readTypes } from '@/storage/queries/settings';
import { Notice } from '@/ui/notice';
import { Skeleton } from '@/ui/skeleton';
import { PaletteHost } from '../palette/palette-host';
import { onPanelRequest, takePanelRequest } from '../panel-request';
import { saveDraftsOnLeaving, sendLeftBehind } from '../person/drafts';
import { PersonView } from '../person/person-view';
import { useLive } from '../use-live';
import { useToday } from '../today';
import { Browse } from './browse';
import { PanelBar } from './panel-bar';
import { SamePerson } from './same-person';
import { useShownProfile } from './use-shown-profile';
import { useSubject } from './use-subject';
import { WhoIsThis } from './who-is-this';
import styles from './side-panel.module.css';

export function SidePanel() {
  const today = useToday();
  const [hash] = useState(() => new URLSearchParams(location.hash.slice(1)));
  const [held, setHeld] = useState<string | null>(() => takePanelRequest() ?? hash.get('person'));
  const [finding, setFinding] = useState(false);
  // A profile that is shown without its tab, asked for by a menu.
  const [asked, setAsked] = useState(() => hash.get('url'));
  const shown = useShownProfile(asked);
  const subject = useSubject(held, shown, today);
  const types = useLive(() => readTypes(database), []);
  const onPage = useLive(async () => (await readSettings(database)).display === 'onPage', []);

  useEffect(() => {
    void send('surface.opened', null);
    void sendLeftBehind();
    return saveDraftsOnLeaving();
  }, []);
  const hold = useCallback((personId: string | null) => {
    setFinding(false);
    setHeld(personId);
    setAsked(null);
  }, []);
  useEffect(() => onPanelRequest(hold), [hold]);
  useEffect(
    () =>
      onPanelWish((address) => {
        hold(null);
        setAsked(address);
      }),
    [hold],
  );

  const content = () => {
    if (!types || subject.is === 'loading')
      return <Skeleton label={i18n.t('ui.loading')} lines={4} />;
    if (finding || subject.is === 'nobody') {
      return (
        <Browse
          own={subject.is === 'nobody' && subject.own}
          types={types}
          today={today}
          caretReady={finding}
          onOpenPerson={hold}
        />
      );
    }
    if (subject.is === 'question') {
      return <WhoIsThis subject={subject} today={today} />;
    }
    const [other] = subject.others;
    return (
      <>
        {shown?.unreachable && held === null && onPage ? (
          <Notice>{i18n.t('panel.unreachable')}</Notice>
        ) : null}
        {other ? <SamePerson personId={subject.personId} other={other} /> : null}
        <PersonView
          key={subject.personId}
          personId={subject.personId}
          create={subject.create}
          types={types}
          today={today}
          caretReady
          // Following the page, a merge or a link leads to the right person by itself.
          onOpenPerson={(personId) => {
            if (held !== null) hold(personId);
          }}
        />
      </>
    );
  };

  return (
    <div className={styles['panel']}>
      <PanelBar
        finding={subject.is === 'nobody' ? null : finding}
        held={held !== null || asked !== null}
        holdable={subject.is === 'person' && !subject.create ? subject.personId : null}
        onFind={() => setFinding(!finding)}
        onHold={hold}
      />
      <main className={styles['main']}>{content()}</main>
      <PaletteHost onOpenPerson={hold} onOpenRoute={(route) => void openDashboard(route)} />
    </div>
  );
}
