/** The first people: one by hand, within a minute, or all of one's connections. Or a look around. */
import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { isAnybodyWaiting } from '@/storage/queries/triage';
import { countSample } from '@/storage/queries/sample';
import { database } from '@/storage/open';
import { Button } from '@/ui/button';
import { useCommand } from '../use-command';
import { useLive } from '../use-live';
import { BringConnections } from './bring-connections';
import { FirstPeople } from './first-people';
import { StartPerson } from './start-person';
import { StepEnd } from './step-end';
import styles from './welcome.module.css';

export function PeopleStep() {
  const waiting = useLive(() => isAnybodyWaiting(database), []) ?? false;
  return (
    <>
      <p className={styles['lead']}>{i18n.t('welcome.people.lead')}</p>
      <div className={styles['starts']}>
        <StartPerson />
        <BringConnections />
      </div>
      <FirstPeople />
      <StepEnd
        to={waiting ? 'triage' : 'safe'}
        label={waiting ? i18n.t('welcome.people.toRoles') : i18n.t('welcome.on')}
        look="outlined"
      >
        <SampleOffer />
      </StepEnd>
      <p className={styles['quiet']}>
        {i18n.t('welcome.people.returning')}{' '}
        <a href="options.html#/backup">{i18n.t('welcome.people.restore')}</a>
      </p>
    </>
  );
}

function SampleOffer() {
  const run = useCommand();
  const there = useLive(() => countSample(database), []);
  const focusLost = useRef(false);
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (there && focusLost.current) place.current?.focus();
  }, [there]);
  if (there === undefined) return null;
  if (there > 0) {
    return (
      <p ref={place} tabIndex={-1} className={styles['quiet']}>
        {i18n.t('welcome.people.sampleThere')}{' '}
        <a href="options.html#/people">{i18n.t('welcome.people.sampleOpen')}</a>
      </p>
    );
  }
  return (
    <Button
      look="plain"
      onClick={() => {
        focusLost.current = true;
        void run('sample.add', {});
      }}
    >
      {i18n.t('welcome.people.sample')}
    </Button>
  );
}
