/** For whom of those who were there it was contact: at an event one need not have talked to all. */
import { i18n } from '#i18n';
import { displayName } from '@/domain/display-name';
import type { Person } from '@/domain/schema/records';
import { database } from '@/storage/open';
import { CheckBox } from '@/ui/check-box';
import { useLive } from '../use-live';
import styles from './log-form.module.css';

type ContactWithProps = {
  person: Person;
  otherIds: readonly string[];
  /** Who was only there. */
  silentIds: readonly string[];
  onChange: (silentIds: string[]) => void;
};

export function ContactWith({ person, otherIds, silentIds, onChange }: ContactWithProps) {
  const rows = useLive(() => database.people.bulkGet([...otherIds]), [otherIds.join()]) ?? [];
  const everybody = [person, ...rows.filter((row) => row !== undefined)];
  return (
    <fieldset className={styles['group']}>
      <legend>{i18n.t('ui.log.contactWith')}</legend>
      {everybody.map((one) => (
        <CheckBox
          key={one.id}
          label={<bdi>{displayName(one, i18n.t('ui.somebody'))}</bdi>}
          checked={!silentIds.includes(one.id)}
          onChange={(talked) => {
            const without = silentIds.filter((silent) => silent !== one.id);
            onChange(talked ? without : [...without, one.id]);
          }}
        />
      ))}
    </fieldset>
  );
}
