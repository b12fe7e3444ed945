/** Saves the people as a table, beside the backup and quieter: it is for reading elsewhere. */
import { useState } from 'react';
import { Sheet } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { numberWords } from '../number-words';
import styles from '../section.module.css';
import { type SavedPeople, savePeople } from './people-file';
import { Progress } from './progress';
import { workTroubleWords } from './trouble-words';

type State =
  | { is: 'idle' | 'working' }
  | ({ is: 'saved' } & SavedPeople)
  | { is: 'trouble'; words: string };

/** `confidential`: what was chosen for a backup that is not encrypted holds for this file too. */
export function PeopleFilePart({ confidential }: { confidential: boolean }) {
  const [state, setState] = useState<State>({ is: 'idle' });
  const save = async () => {
    setState({ is: 'working' });
    const outcome = await savePeople(confidential);
    setState(
      outcome.ok
        ? { is: 'saved', ...outcome.value }
        : { is: 'trouble', words: workTroubleWords(outcome.trouble) },
    );
  };
  return (
    <>
      <p className={styles['text']}>{i18n.t('peopleFile.text')}</p>
      <div className={styles['actions']}>
        <Button disabled={state.is === 'working'} onClick={() => void save()}>
          <Sheet size={15} strokeWidth={1.75} aria-hidden="true" />
          {i18n.t('peopleFile.save')}
        </Button>
      </div>
      {state.is === 'working' ? (
        <Progress label={i18n.t('peopleFile.working')} share={null} />
      ) : null}
      {state.is === 'saved' ? (
        <output className={styles['text']}>
          {i18n.t('peopleFile.saved', {
            name: state.name,
            people: i18n.t('peopleFile.people', state.people, [numberWords(state.people)]),
          })}
        </output>
      ) : null}
      {state.is === 'trouble' ? (
        <Notice tone="warm" announced>
          {state.words}
        </Notice>
      ) : null}
    </>
  );
}
