import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Outcome, CommandReply } from '@/domain/commands';
import type { DraftWrite } from '@/pages/person/draft-types';
import { sendUnsaved } from '@/pages/person/unsaved';

const [noteId, personId, commandId] = [
  '00000000-0000-4000-8000-000000000001',
  '00000000-0000-4000-8000-000000000002',
  '00000000-0000-4000-8000-000000000003',
];

/** What a page that is gone left behind. */
function leave(writes: readonly unknown[]): void {
  const kept: Record<string, string> = {
    'unsaved:gone:note': JSON.stringify({ owner: 'gone', writes }),
  };
  const methods = {
    getItem: { value: (key: string) => kept[key] ?? null },
    setItem: { value: (key: string, text: string) => void (kept[key] = text) },
    removeItem: { value: (key: string) => Reflect.deleteProperty(kept, key) },
  };
  vi.stubGlobal('localStorage', Object.defineProperties(kept, methods));
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
});
