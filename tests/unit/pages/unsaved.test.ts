import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Outcome, CommandReply } from '@/domain/commands';
import type { DraftWrite } from '@/pages/person/draft-types';
import { sendUnsaved } from '@/pages/person/unsaved';

const [noteId, personId, commandId] = [
  '00000000-0000-4000-8000-000000000001',
  '00000000-0000-4000-8000-000000000002',
  '00000000-0000-4000-8000-000000000003',
];

const kept = () => Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)]);

/** What a page that is gone left behind. */
function leave(writes: readonly unknown[]): void {
  const items: Record<string, string> = {
    'unsaved:gone:note': JSON.stringify({ owner: 'gone', writes }),
  };
  const methods = {
    getItem: { value: (key: string) => items[key] ?? null },
    setItem: { value: (key: string, text: string) => void (items[key] = text) },
    removeItem: { value: (key: string) => Reflect.deleteProperty(items, key) },
  };
  vi.stubGlobal('localStorage', Object.defineProperties(items, methods));
}

afterEach(() => vi.unstubAllGlobals());

describe('what was left unsaved', () => {
  it('becomes a note of its own in a conflict, and says of which it was split', async () => {
    const input = { noteId, who: { personId }, baseRevision: 3, on: '2026-03-04', pinned: true };
    leave([{ commandId, name: 'note.write', input: { ...input, text: 'mine' } }]);
    const sent: DraftWrite[] = [];
    const send = (write: DraftWrite): Promise<Outcome<CommandReply>> => {
      sent.push(write);
      return Promise.resolve(
        write.commandId === commandId
          ? { ok: false, error: { code: 'conflict', message: '' } }
          : { ok: true, value: { personId, revision: 1 } },
      );
    };
    await sendUnsaved({ send, isSaved: () => Promise.resolve(false) });
    expect(sent).toHaveLength(2);
    expect(sent[1]?.input).toMatchObject({ text: 'mine', baseRevision: 0, splitFrom: noteId });
    expect(sent[1]?.input).not.toMatchObject({ noteId });
    expect(Object.keys(localStorage)).toEqual([]);
  });

  const write = (text: string, baseRevision: number) => ({
    commandId: crypto.randomUUID(),
    name: 'note.write',
    input: { noteId, who: { personId }, baseRevision, on: '2026-03-04', pinned: false, text },
  });
  const textOf = ({ input }: DraftWrite) => ('text' in input ? input.text : '');
  const isSaved = () => Promise.resolve(false);

  it.each(['unavailable', 'storage', 'quota', 'lost'] as const)(
    'stays as it is when it cannot be saved now: %s',
    async (code) => {
      leave([write('first', 1), write('second', 2)]);
      const before = kept();
      const refusal = { ok: false, error: { code, message: '' } } as const;
      const send = vi.fn(async (_write: DraftWrite) => refusal);
      await sendUnsaved({ send, isSaved });
      expect(send).toHaveBeenCalledOnce();
      expect(kept()).toEqual(before);
    },
  );

  it('goes out in its order, and only what was not saved is kept when that ends halfway', async () => {
    leave([write('first', 1), write('second', 2)]);
    const sent: string[] = [];
    const send = async (each: DraftWrite): Promise<Outcome<CommandReply>> => {
      sent.push(textOf(each));
      return sent.length === 2
        ? { ok: false, error: { code: 'unavailable', message: '' } }
        : { ok: true, value: { personId, revision: 2 } };
    };
    await sendUnsaved({ send, isSaved });
    expect(kept().join()).toMatch(/second/u);
    expect(kept().join()).not.toMatch(/first/u);
    expect(sent).toEqual(['first', 'second']);
  });

  it('is sent by one page only when two are opened together', async () => {
    leave([write('mine', 1)]);
    const sent: string[] = [];
    const send = async (each: DraftWrite): Promise<Outcome<CommandReply>> => {
      sent.push(textOf(each));
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
      return { ok: true, value: { personId, revision: 2 } };
    };
    await Promise.all([sendUnsaved({ send, isSaved }), sendUnsaved({ send, isSaved })]);
    expect(sent).toEqual(['mine']);
  });
});
