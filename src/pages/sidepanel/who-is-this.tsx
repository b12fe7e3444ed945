/**
 * "Known address, other member": the address belongs to somebody kept, the page says it is another
 * member. People change addresses, and others take the old ones: only the user knows.
 */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { displayName } from '@/domain/display-name';
import type { ProfileKey } from '@/domain/profile-key';
import { Button } from '@/ui/button';
import { useScreenCovered } from '../screen-cover/covered';
import { useCommand } from '../use-command';
import { seenIn, type Subject } from './use-subject';
import styles from './who-is-this.module.css';

type WhoIsThisProps = {
  subject: Extract<Subject, { is: 'question' }>;
  today: Day;
};

const isMember = (key: ProfileKey) => key.startsWith('member:');

export function WhoIsThis({ subject, today }: WhoIsThisProps) {
  const run = useCommand();
  const [newId] = useState(() => crypto.randomUUID());
  const { byAddress, byMember, shown } = subject;
  const known = displayName(byAddress, i18n.t('ui.somebody'));
  const other = byMember ? displayName(byMember, i18n.t('ui.somebody')) : null;
  const covered = useScreenCovered();
  const onPage = covered ? null : (shown.sighting?.name ?? null);

  const same = () =>
    byMember
      ? run('person.merge', { into: byAddress.id, from: byMember.id })
      : run('person.link', {
          who: { personId: byAddress.id },
          keys: shown.keys.filter(isMember),
          take: false,
        });
  const another = () => {
    const create = { name: null, keys: [], seen: seenIn(shown, today) };
    const who = byMember ? { personId: byMember.id } : { personId: newId, create };
    return run('person.link', { who, keys: shown.keys, take: true });
  };

  return (
    <section className={styles['question']} aria-labelledby="who-is-this">
      <h1 id="who-is-this" className={styles['title']}>
        {i18n.t('panel.question.title')}
      </h1>
      <p>{i18n.t('panel.question.text', { name: known })}</p>
      {onPage ? <p>{i18n.t('panel.question.onPage', { name: onPage })}</p> : null}
      <div className={styles['answers']}>
        <Answer
          label={i18n.t('panel.question.same', { name: known })}
          text={
            other
              ? i18n.t('panel.question.sameMerge', { name: known, other })
              : i18n.t('panel.question.sameText')
          }
          onChoose={() => void same()}
        />
        <Answer
          label={
            other ? i18n.t('panel.question.other', { name: other }) : i18n.t('panel.question.new')
          }
          text={i18n.t('panel.question.otherText', { name: known })}
          onChoose={() => void another()}
        />
      </div>
      <p className={styles['hint']}>{i18n.t('panel.question.hint')}</p>
    </section>
  );
}

type AnswerProps = { label: string; text: string; onChoose: () => void };

function Answer({ label, text, onChoose }: AnswerProps) {
  return (
    <div className={styles['answer']}>
      <Button onClick={onChoose}>{label}</Button>
      <p className={styles['hint']}>{text}</p>
    </div>
  );
}
