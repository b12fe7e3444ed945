/** What one does most: we talked, log more, later; and the rhythm. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { LaterButton } from '../actions/later-button';
import { LogDialog } from '../actions/log-dialog';
import { useCommand } from '../use-command';
import { RhythmMenu } from './rhythm-menu';
import { usePersonScope } from './person-scope';
import styles from './main-actions.module.css';

export function MainActions() {
  const { page, who, kept, today } = usePersonScope();
  const run = useCommand();
  const [logging, setLogging] = useState(false);
  return (
    <div className={styles['bar']}>
      <Button
        look="filled"
        onClick={() =>
          void run('interaction.talkedToday', { who, interactionId: crypto.randomUUID() })
        }
      >
        {i18n.t('person.talkedToday')}
      </Button>
      <Button onClick={() => setLogging(true)}>{i18n.t('person.log.open')}</Button>
      {kept ? (
        <LaterButton personId={who.personId} today={today} />
      ) : (
        // Nobody to put off yet; its place is kept, so nothing moves under the caret.
        <Button disabled>{i18n.t('ui.later.label')}</Button>
      )}
      <RhythmMenu />
      {logging ? (
        <LogDialog who={who} person={page.person} today={today} onClose={() => setLogging(false)} />
      ) : null}
    </div>
  );
}
