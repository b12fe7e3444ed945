/** What is confidential on a person's page: the sign, the marking, and the page before *Show*. */
import { LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { i18n } from '#i18n';
import { isConfidential, withoutWords } from '@/domain/confidentiality';
import { displayName } from '@/domain/display-name';
import type { Note, Person } from '@/domain/schema/records';
import { CoverBar } from '@/ui/cover-bar';
import type { MenuItem } from '@/ui/menu';
import type { RunCommand } from '../use-command';
import type { ShownPage } from './person-scope';
import styles from './confidential.module.css';

/** A lock and the word. */
export function ConfidentialSign() {
  return (
    <span className={styles['sign']}>
      <LockKeyhole size={12} strokeWidth={1.75} aria-hidden="true" />
      {i18n.t('confidential.mark')}
    </span>
  );
}

/** In the place of everything that was written about a person. */
export function CoveredPerson({ person, onShow }: { person: Person; onShow: () => void }) {
  const name = displayName(person, i18n.t('ui.somebody'));
  return (
    <CoverBar
      words={i18n.t('confidential.coveredPerson', { name })}
      action={{ label: i18n.t('confidential.show'), onClick: onShow }}
    />
  );
}

/** In the place of a note. */
export function CoveredNote({ onShow }: { onShow: () => void }) {
  return (
    <CoverBar
      words={i18n.t('confidential.coveredNote')}
      action={{ label: i18n.t('confidential.show'), onClick: onShow }}
    />
  );
}

/** What a page says of a confidential person before *Show*: what there is, in none of your words. */
export function coveredPage(page: ShownPage): ShownPage {
  const { person, dossier } = page;
  const covered = { ...person, howMet: '' };
  return {
    person: covered,
    dossier: {
      person: covered,
      state: dossier.state,
      followUps: dossier.followUps.map(withoutWords.followUps),
      promises: dossier.promises.map(withoutWords.promises),
      importantDates: dossier.importantDates.map(withoutWords.importantDates),
      observedChanges: dossier.observedChanges.map(withoutWords.observedChanges),
    },
    notes: page.notes.map(withoutWords.notes),
    interactions: page.interactions.map(withoutWords.interactions),
    closedFollowUps: page.closedFollowUps.map(withoutWords.followUps),
    closedPromises: page.closedPromises.map(withoutWords.promises),
    people: page.people,
  };
}

/** Marks a person, or takes the mark away, and says what that means. */
export function personMarkItem(person: Person, run: RunCommand): MenuItem {
  const marked = isConfidential(person);
  return markItem(marked, () => {
    const { id: personId, revision: baseRevision } = person;
    const fields = { confidential: !marked };
    const says = marked ? i18n.t('confidential.off') : i18n.t('confidential.personHint');
    void run('person.change', { who: { personId }, baseRevision, fields }, { says });
  });
}

/** The same for a note. */
export function noteMarkItem(note: Note, run: RunCommand): MenuItem {
  const marked = isConfidential(note);
  return markItem(marked, () => {
    const { id: noteId, revision: baseRevision } = note;
    const says = marked ? i18n.t('confidential.off') : i18n.t('confidential.noteHint');
    void run('note.setConfidential', { noteId, baseRevision, confidential: !marked }, { says });
  });
}

function markItem(marked: boolean, onSelect: () => void): MenuItem {
  return {
    id: 'confidential',
    label: marked ? i18n.t('confidential.unmark') : i18n.t('confidential.mark'),
    icon: marked ? LockKeyholeOpen : LockKeyhole,
    onSelect,
  };
}
