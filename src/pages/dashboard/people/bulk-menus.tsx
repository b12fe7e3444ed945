/** Relationship, rhythm and later for everybody selected. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { RelationshipTypes, ResolvedType } from '@/domain/relationship-types';
import { Button } from '@/ui/button';
import { Menu, type MenuItem } from '@/ui/menu';
import { dayWords } from '@/words/days';
import { typeLabel } from '@/words/role-words';
import { LaterMenu } from '../../actions/later-menu';
import { numberWords } from '../number-words';
import type { Bulk } from './use-bulk';

/** Days offered, as on a person's page. */
const rhythms = [7, 14, 30, 60, 90, 180, 365];

type BulkRoleMenuProps = {
  bulk: Bulk;
  types: RelationshipTypes;
  /** Asks which relationship is to end; undefined when nobody selected has any. */
  onEnd: (() => void) | undefined;
};

export function BulkRoleMenu({ bulk, types, onEnd }: BulkRoleMenuProps) {
  const { count, personIds } = bulk;
  const end: MenuItem[] = onEnd
    ? [{ id: 'end', label: i18n.t('people.bulk.endRole'), separated: true, onSelect: onEnd }]
    : [];
  const item = (type: ResolvedType): MenuItem => ({
    id: type.id,
    label: typeLabel(type),
    hint: type.rhythmDays === null ? '' : i18n.t('people.bulk.everyDays', type.rhythmDays),
    onSelect: () => {
      const says = i18n.t('people.done.role', count, [numberWords(count), typeLabel(type)]);
      void bulk.run('people.setRelationship', { personIds, typeId: type.id }, says);
    },
  });
  return (
    <Menu
      label={i18n.t('people.bulk.role')}
      renderTrigger={(trigger) => <Button {...trigger}>{i18n.t('people.bulk.role')}</Button>}
      items={[...[...types.values()].map(item), ...end]}
    />
  );
}

export function BulkRhythmMenu({ bulk }: { bulk: Bulk }) {
  const { count, personIds } = bulk;
  const set = (rhythmDays: number | null) => {
    const says = i18n.t('people.done.rhythm', count, [numberWords(count)]);
    void bulk.run('people.setRhythm', { personIds, rhythmDays }, says);
  };
  const asRole: MenuItem = {
    id: 'role',
    label: i18n.t('people.bulk.asRole'),
    separated: true,
    onSelect: () => set(null),
  };
  const every = (days: number): MenuItem => ({
    id: String(days),
    label: i18n.t('person.rhythm.every', days),
    onSelect: () => set(days),
  });
  return (
    <Menu
      label={i18n.t('people.bulk.rhythm')}
      renderTrigger={(trigger) => <Button {...trigger}>{i18n.t('people.bulk.rhythm')}</Button>}
      items={[...rhythms.map(every), asRole]}
    />
  );
}

export function BulkLaterMenu({ bulk, today }: { bulk: Bulk; today: Day }) {
  const { count, personIds } = bulk;
  const snooze = (until: Day) => {
    const says = i18n.t('people.done.snoozed', count, [numberWords(count), dayWords(until, today)]);
    void bulk.run('people.snooze', { personIds, until }, says);
  };
  return <LaterMenu today={today} onUntil={snooze} />;
}
