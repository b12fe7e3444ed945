/** Going through a queue of people: each act is a command, and the last one can be taken back. */
import { useReducer, useRef } from 'react';
import { i18n } from '#i18n';
import type { PersonRow } from '@/storage/database';
import { useToast } from '@/ui/toast';
import { useCommand } from '../use-command';
import { type Act, beginTriage, spreadShare, stepTriage, type TriageState } from './triage-state';

export type Going = {
  state: TriageState;
  /** Gives the person shown this role, in place of one given here before, and goes on. */
  giveRole: (person: PersonRow, typeId: string) => void;
  skip: (person: PersonRow) => void;
  move: (by: 1 | -1) => void;
  takeBack: () => void;
  nextRound: () => void;
};

export function useTriage(count: number): Going {
  const run = useCommand();
  const toast = useToast();
  const [state, step] = useReducer(stepTriage, count, beginTriage);
  const last = state.acts.at(-1);
  // One after the other, so that taking back never overtakes what it takes back.
  const working = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const answer = working.current.then(work);
    working.current = answer.catch(() => undefined);
    return answer;
  };

  const act = async (done: Act, work: () => Promise<{ ok: boolean }>) => {
    // The next person is there at once; should this one not work, they come back.
    step({ do: 'act', act: done });
    if (!(await inTurn(work)).ok) step({ do: 'unact', act: done });
  };

  return {
    state,
    giveRole: (person, typeId) => {
      const commandId = crypto.randomUUID();
      const personId = person.id;
      const others = state.acts.filter((each) => each.is === 'role' && each.typeId === typeId);
      const one = { id: crypto.randomUUID(), typeId, startedOn: null, endedOn: null };
      void act({ personId, at: state.at, is: 'role', typeId, commandId }, () =>
        run(
          'person.setRelationships',
          {
            who: { personId },
            relationships: [one, ...person.relationships.slice(1)],
            spreadAt: spreadShare(others.length),
          },
          { commandId, says: '' },
        ),
      );
    },
    skip: ({ id: personId }) =>
      void act({ personId, at: state.at, is: 'skip' }, () =>
        run('triage.skip', { personId, skipped: true }, { says: '' }),
      ),
    move: (by) => step({ do: 'move', by }),
    takeBack: () => {
      if (!last) {
        toast.show({ words: i18n.t('ui.nothingToUndo'), stays: 4_000 });
        return;
      }
      step({ do: 'unact', act: last });
      void inTurn(() =>
        last.is === 'role'
          ? run('undo', { commandId: last.commandId }, { says: '' })
          : run('triage.skip', { personId: last.personId, skipped: false }, { says: '' }),
      );
    },
    nextRound: () => step({ do: 'nextRound' }),
  };
}
