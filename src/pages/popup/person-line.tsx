/** A line with everything that can be done about its person, by mouse and by key. */
import { useCallback, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { Reason } from '@/domain/due-item';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { Ranges } from '@/search/match';
import type { PersonRow } from '@/storage/database';
import { Button } from '@/ui/button';
import type { MenuHandle } from '@/ui/menu';
import { LaterButton } from '../actions/later-button';
import { LogDialog } from '../actions/log-dialog';
import { useCommand } from '../use-command';
import { Line } from './line';
import { MoreMenu } from './more-menu';
import { openInPanel } from './open-in-panel';
import type { LineKey } from './use-popup-keys';

type PersonLineProps = {
  person: PersonRow;
  types: RelationshipTypes;
  today: Day;
  /** Why they are listed; none for somebody found or on this page. */
  reasons: readonly Reason[];
  tabId: number | null;
  /** Places in the name that were searched for. */
  nameRanges?: Ranges;
  children?: ReactNode;
  quote?: string | ReactElement | undefined;
  boxed?: boolean;
  leaving?: boolean;
};

export function PersonLine(props: PersonLineProps) {
  const { person, types, today, reasons, tabId, nameRanges, children, quote, boxed, leaving } =
    props;
  const run = useCommand();
  const later = useRef<MenuHandle>(null);
  /** The key was pressed before the actions were there. */
  const wanted = useRef(false);
  const [logging, setLogging] = useState(false);
  const who = { personId: person.id };

  const onKey = useCallback((key: LineKey) => {
    if (key === 'l') setLogging(true);
    else if (later.current) later.current.open();
    // The key gave the line the focus, and with that its actions come.
    else wanted.current = true;
  }, []);
  const laterIsThere = useCallback((menu: MenuHandle | null) => {
    later.current = menu;
    if (menu && wanted.current) menu.open();
    wanted.current = false;
  }, []);

  return (
    <>
      <Line
        person={person}
        nameRanges={nameRanges}
        types={types}
        today={today}
        onOpen={() => openInPanel(person.id, tabId)}
        quote={quote}
        onKey={onKey}
        boxed={boxed ?? false}
        leaving={leaving ?? false}
        actions={
          <>
            <Button
              look="filled"
              onClick={() =>
                void run('interaction.talkedToday', { who, interactionId: crypto.randomUUID() })
              }
            >
              {i18n.t('popup.talkedToday')}
            </Button>
            <Button aria-haspopup="dialog" onClick={() => setLogging(true)}>
              {i18n.t('popup.log')}
            </Button>
            <LaterButton personId={person.id} today={today} handle={laterIsThere} />
            <MoreMenu person={person} reasons={reasons} today={today} />
          </>
        }
      >
        {children}
      </Line>
      {logging ? (
        <LogDialog who={who} person={person} today={today} onClose={() => setLogging(false)} />
      ) : null}
    </>
  );
}
