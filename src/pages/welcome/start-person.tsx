/** One person by hand: a name is enough. A LinkedIn address can stand in any of the two fields. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { keysFromAddress, type ProfileKey, vanityName } from '@/domain/profile-key';
import { longest } from '@/domain/schema/primitives';
import { database } from '@/storage/open';
import { readTypes } from '@/storage/queries/settings';
import { Button } from '@/ui/button';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { roleWords } from '@/words/role-words';
import { tryIds } from '../try-ids';
import { useCommand } from '../use-command';
import { useLive } from '../use-live';
import styles from './welcome.module.css';

type Draft = { name: string; typeId: string; address: string };
const blank: Draft = { name: '', typeId: '', address: '' };

export function StartPerson() {
  const run = useCommand();
  const types = useLive(() => readTypes(database), []);
  const [draft, setDraft] = useState(blank);
  const [ids, setIds] = useState(newIds);
  const [triedId, setTriedId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const change = (fields: Partial<Draft>) => {
    setDraft({ ...draft, ...fields });
    setProblem(undefined);
  };

  const keep = async () => {
    const keys = keysIn(draft.address);
    if (keys.length === 0 && draft.address.trim() !== '') {
      setProblem(i18n.t('person.profiles.noProfile'));
      return;
    }
    const name = draft.name.trim();
    const who = { personId: ids.person, create: { name, keys, seen: null } };
    const commandId = ids.commandFor({ who, typeId: draft.typeId });
    // An earlier try may have been done: it is taken back, or what was corrected would stay.
    if (triedId !== null && triedId !== commandId) {
      const takeBack = { commandId: ids.undoFor(triedId), says: '', answers: 'notFound' } as const;
      const taken = await run('undo', { commandId: triedId }, takeBack);
      if (!taken.ok && taken.error.code !== 'notFound') return;
    }
    setTriedId(commandId);
    const options = { commandId, says: i18n.t('welcome.people.kept', { name }) };
    const one = { id: ids.role, typeId: draft.typeId, startedOn: null, endedOn: null };
    const outcome =
      draft.typeId === ''
        ? await run('person.add', { who }, options)
        : await run('person.setRelationships', { who, relationships: [one] }, options);
    if (!outcome.ok) return;
    setDraft(blank);
    setIds(newIds());
    setTriedId(null);
  };

  return (
    <section className={styles['start']} aria-labelledby="start-person">
      <h2 id="start-person" className={styles['startTitle']}>
        {i18n.t('welcome.people.one')}
      </h2>
      <p className={styles['text']}>{i18n.t('welcome.people.oneText')}</p>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextField
          label={i18n.t('welcome.people.name')}
          required
          pattern=".*\S.*"
          maxLength={longest.line}
          value={draft.name}
          onChange={(name) => {
            // Pasted here, an address goes where it belongs and leaves a name to correct.
            const [key] = name.includes('/') ? keysIn(name) : [];
            if (key === undefined) change({ name });
            else change({ name: vanityName(key) ?? '', address: name });
          }}
        />
        <Select
          label={i18n.t('welcome.people.role')}
          value={draft.typeId}
          choices={[
            { value: '', label: i18n.t('welcome.people.noRole') },
            ...[...(types?.keys() ?? [])].map((id) => ({
              value: id,
              label: types ? roleWords(id, types) : id,
            })),
          ]}
          onChange={(typeId) => change({ typeId })}
        />
        <TextField
          label={i18n.t('welcome.people.address')}
          placeholder="https://www.linkedin.com/in/…"
          inputMode="url"
          dir="ltr"
          value={draft.address}
          error={problem}
          onChange={(address) => change({ address })}
        />
        <div>
          <Button type="submit" look="filled" className={styles['on']}>
            {i18n.t('welcome.people.keep')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function newIds() {
  return {
    person: crypto.randomUUID(),
    role: crypto.randomUUID(),
    commandFor: tryIds(),
    undoFor: tryIds(),
  };
}

/** Addresses are often copied without their beginning. */
function keysIn(address: string): ProfileKey[] {
  const text = address.trim();
  return keysFromAddress(text.includes('://') ? text : `https://${text}`);
}
