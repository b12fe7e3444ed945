/** Saving what another window may have saved meanwhile: when it is asked about, and when not. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { CommandReply, Outcome } from '@/domain/commands';
import { useRevisionSave } from '@/pages/use-revision-save';
import { reactPage } from './react-page';
import { eventually } from '../../fixtures/eventually';

type Kept = { revision: number; name: string; done?: boolean };

const said = vi.hoisted(() => vi.fn<(toast: { words: string }) => void>());
vi.mock('@/ui/toast', () => ({ useToast: () => ({ show: said }) }));
vi.mock('@/pages/trouble-in-words', () => ({ troubleWords: (code: string) => code }));

const page = reactPage();
/** What the store has, as the other window left it. */
let stored: Kept | undefined;
let unreadable: boolean;
/** The revisions that were sent on. */
let sent: number[];
let closed: number;

const done: Outcome<CommandReply> = { ok: true, value: { personId: null, revision: 9 } };
const refused = (code: 'conflict' | 'unavailable'): Outcome<CommandReply> => ({
  ok: false,
  error: { code, message: '' },
});
const send = vi.fn<(baseRevision: number) => Promise<Outcome<CommandReply>>>();

beforeEach(() => {
  stored = undefined;
  unreadable = false;
  said.mockReset();
  sent = [];
  closed = 0;
  send.mockReset();
  send.mockImplementation(async (baseRevision) => {
    sent.push(baseRevision);
    return baseRevision === (stored?.revision ?? 0) ? done : refused('conflict');
  });
});

function Form({ opened }: { opened: Kept | null }) {
  const { save, keepMine, theirs } = useRevisionSave<Kept, Kept>({
    opened,
    readNow: async () => {
      if (unreadable) throw new Error('The database does not answer');
      return stored;
    },
    partOf: ({ name }) => name,
  });
  const closeWhen = async (saving: Promise<boolean>) => {
    if (await saving) closed += 1;
  };
  return (
    <>
      <button onClick={() => void closeWhen(save(send))}>save</button>
      <button onClick={() => void closeWhen(keepMine(send))}>mine</button>
      <p>{theirs?.name}</p>
    </>
  );
}
const asked = () => page.all('p')[0]?.textContent;

it('sends once, however often it is pressed meanwhile', async () => {
  const { promise, resolve } = Promise.withResolvers<Outcome<CommandReply>>();
  send.mockReturnValue(promise);
  await page.draw(<Form opened={null} />);
  await page.press('save');
  await page.press('save');
  expect(send).toHaveBeenCalledTimes(1);
  resolve(done);
  await eventually(() => expect(closed).toBe(1));
  send.mockResolvedValue(refused('unavailable'));
  await page.press('save');
  await page.press('save');
  expect(send).toHaveBeenCalledTimes(3);
});

it('asks when the other window changed what the form is about, and saves over it then', async () => {
  stored = { revision: 3, name: 'theirs' };
  await page.draw(<Form opened={{ revision: 2, name: 'before' }} />);
  await page.press('save');
  expect([sent, asked(), closed]).toEqual([[2], 'theirs', 0]);
  // Once more, before the answer.
  stored = { revision: 4, name: 'theirs anew' };
  await page.press('mine');
  expect([sent, asked(), closed]).toEqual([[2, 3], 'theirs anew', 0]);
  await page.press('mine');
  expect([sent, closed]).toEqual([[2, 3, 4], 1]);
});

it('follows the revision the form was opened at, whatever is shown since', async () => {
  stored = { revision: 3, name: 'theirs' };
  await page.draw(<Form opened={{ revision: 2, name: 'before' }} />);
  await page.draw(<Form opened={stored} />);
  await page.press('save');
  expect([sent, asked()]).toEqual([[2], 'theirs']);
});

it('asks nothing about what the form leaves alone', async () => {
  stored = { revision: 3, name: 'before', done: true };
  await page.draw(<Form opened={{ revision: 2, name: 'before' }} />);
  await page.press('save');
  expect([sent, asked(), closed]).toEqual([[2, 3], '', 1]);
});

it('saves over what its own first try made, when only the answer was lost', async () => {
  stored = { revision: 1, name: 'first try' };
  await page.draw(<Form opened={null} />);
  await page.press('save');
  expect([sent, asked(), closed]).toEqual([[0, 1], '', 1]);
});

it('asks when somebody changed since then what it made', async () => {
  stored = { revision: 2, name: 'theirs' };
  await page.draw(<Form opened={null} />);
  await page.press('save');
  expect([sent, asked(), closed]).toEqual([[0], 'theirs', 0]);
});

it.each([
  ['notFound', false],
  ['storage', true],
])('says so when what conflicts cannot be looked at: %s', async (code, fails) => {
  await page.draw(<Form opened={{ revision: 3, name: 'A' }} />);
  unreadable = fails;
  await page.press('save');
  await eventually(() => expect(said).toHaveBeenCalled());
  expect(said.mock.calls).toMatchObject([[{ words: code }]]);
  expect(closed).toBe(0);
});
