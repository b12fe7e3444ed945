/** Two entries that are one person: find the other, see what comes together, which name stays. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { displayName } from '@/domain/display-name';
import type { Person } from '@/domain/schema/records';
import type { PersonRow } from '@/storage/database';
import { database } from '@/storage/open';
import { readPersonPage } from '@/storage/queries/person-page';
import { Dialog } from '@/ui/dialog';
import { FormButtons } from '@/ui/form-buttons';
import { Segmented } from '@/ui/segmented';
import { useCommand } from '../use-command';
import { useLive } from '../use-live';
import { PersonSearch } from './person-search';
import { keyWords } from './key-words';
import { usePersonScope, type ShownPage } from './person-scope';
import styles from './form.module.css';

const nameOf = (person: Person) => displayName(person, i18n.t('ui.somebody'));

type MergeDialogProps = {
  /** The other one, when it is known already. */
  other?: PersonRow;
  onClose: () => void;
};

export function MergeDialog({ other: known, onClose }: MergeDialogProps) {
  const { page, types, today } = usePersonScope();
  const [other, setOther] = useState<PersonRow | null>(known ?? null);
  if (other) return <MergePreview other={other} onClose={onClose} />;
  return (
    <Dialog title={i18n.t('person.merge.title')} onClose={onClose}>
      <p>{i18n.t('person.merge.find', { name: nameOf(page.person) })}</p>
      <PersonSearch
        label={i18n.t('person.merge.search')}
        without={[page.person.id]}
        types={types}
        today={today}
        initialFocus
        onChoose={setOther}
      />
    </Dialog>
  );
}

function MergePreview({ other, onClose }: { other: PersonRow; onClose: () => void }) {
  const { page, onOpenPerson } = usePersonScope();
  const run = useCommand();
  const [stays, setStays] = useState(page.person.id);
  const theirs = useLive(() => readPersonPage(database, other.id), [other.id]);
  const pages = theirs ? [page, theirs] : [page];
  const merge = async () => {
    const from = stays === other.id ? page.person.id : other.id;
    const outcome = await run('person.merge', { into: stays, from });
    if (!outcome.ok) return;
    onClose();
    onOpenPerson(stays);
  };
  return (
    <Dialog
      title={i18n.t('person.merge.title')}
      onClose={onClose}
      onSubmit={() => void merge()}
      actions={
        <FormButtons send={i18n.t('person.merge.do')} disabled={!theirs} onCancel={onClose} />
      }
    >
      <div className={styles['form']}>
        <Segmented
          label={i18n.t('person.merge.keepName')}
          value={stays}
          choices={[page.person, other].map((one) => ({ value: one.id, label: nameOf(one) }))}
          onChange={setStays}
        />
        <p>{i18n.t('person.merge.together')}</p>
        <ul className={styles['facts']}>
          {countWords(pages).map((words) => (
            <li key={words}>{words}</li>
          ))}
          {pages.flatMap(({ person }) =>
            person.keys.map(({ key }) => (
              <li key={key}>
                <bdi>{keyWords(key)}</bdi>
              </li>
            )),
          )}
        </ul>
        <p className={styles['hint']}>{i18n.t('person.merge.after')}</p>
      </div>
    </Dialog>
  );
}

function countWords(pages: ShownPage[]): string[] {
  const sum = (count: (page: ShownPage) => number) =>
    pages.map(count).reduce((total, each) => total + each, 0);
  return [
    i18n.t(
      'person.merge.notes',
      sum((page) => page.notes.length),
    ),
    i18n.t(
      'person.merge.interactions',
      sum((page) => page.interactions.length),
    ),
    i18n.t(
      'person.merge.openItems',
      sum((page) => page.dossier.followUps.length + page.dossier.promises.length),
    ),
  ];
}
