/** Next: what is open with this person. Follow-ups are round, promises square; a click is "done". */
import { useRef } from 'react';
import { i18n } from '#i18n';
import type { FollowUp, PromiseRecord } from '@/domain/schema/records';
import { useFocusKept } from '../use-focus-kept';
import { begunPlan } from './begun-plans';
import { FollowUpLine } from './follow-up-line';
import { ListSection } from './list-section';
import { PlanForm } from './plan-form';
import { PromiseLine } from './promise-line';
import { usePersonScope } from './person-scope';
import styles from './next-list.module.css';

type Item =
  | { kind: 'followUp'; id: string; day: string; followUp: FollowUp }
  | { kind: 'promise'; id: string; day: string; promise: PromiseRecord };

/** Later than any day: promises without one come last. */
const noDay = '9999-12-31';

export function NextList() {
  const { page, who } = usePersonScope();
  const items: Item[] = [
    ...page.dossier.followUps.map((followUp) => ({
      kind: 'followUp' as const,
      id: followUp.id,
      day: followUp.dueOn,
      followUp,
    })),
    ...page.dossier.promises.map((promise) => ({
      kind: 'promise' as const,
      id: promise.id,
      day: promise.dueOn ?? noDay,
      promise,
    })),
  ].toSorted((a, b) => a.day.localeCompare(b.day));
  const list = useRef<HTMLUListElement>(null);
  useFocusKept(list, items);
  return (
    <ListSection
      title={i18n.t('person.next.title')}
      addLabel={i18n.t('person.next.addLong')}
      none={i18n.t('person.next.none')}
      empty={items.length === 0}
      begun={begunPlan(who.personId) !== undefined}
      renderForm={(close) => <PlanForm onClose={close} />}
    >
      <ul ref={list} className={styles['list']}>
        {items.map((item) => (
          <li key={item.id} data-row="">
            {item.kind === 'followUp' ? (
              <FollowUpLine followUp={item.followUp} />
            ) : (
              <PromiseLine promise={item.promise} />
            )}
          </li>
        ))}
      </ul>
    </ListSection>
  );
}
