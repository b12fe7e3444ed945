import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandReply, ErrorCode, Outcome } from '@/domain/commands';
import { Draft, throttle } from '@/pages/person/draft';
import type { Content, DraftWrite, Stored } from '@/pages/person/draft-types';

const noteId = '018f0000-0000-7000-8000-000000000001';
const who = { personId: '018f0000-0000-7000-8000-000000000002' };
const blank: Content = { text: '', on: '2026-11-23', pinned: false };

/** A store that answers when told to. */
function surroundings() {
  const sent: DraftWrite[] = [];
  const answers: ((outcome: Outcome<CommandReply>) => void)[] = [];
  const remembered = new Map<string, DraftWrite[]>();
  let ids = 0;
  const around = {
    stored: null as Stored | null,
    sent,
    remembered,
    texts: () => sent.map(textOf),
    accept: async (revision: number) => {
      answers.shift()?.({ ok: true, value: { personId: who.personId, revision } });
      await vi.advanceTimersByTimeAsync(0);
    },
    refuse: async (code: ErrorCode) => {
      answers.shift()?.({ ok: false, error: { code, message: '' } });
      await vi.advanceTimersByTimeAsync(0);
    },
    compose: (
      id: string,
      content: Content,
      baseRevision: number,
      commandId: string,
    ): DraftWrite => ({
      commandId,
      name: 'note.write',
      input: { who, noteId: id, baseRevision, ...content, on: content.on ?? '2026-11-23' },
    }),
    send: (write: DraftWrite) => {
      sent.push(write);
      return new Promise<Outcome<CommandReply>>((resolve) => answers.push(resolve));
    },
    read: async () => around.stored,
    remember: (id: string, writes: DraftWrite[]) => {
      if (writes.length === 0) remembered.delete(id);
      else remembered.set(id, writes);
    },
    newId: () => `id-${(ids += 1)}`,
  };
  return around;
}

function textOf(write: DraftWrite): string {
  return write.name === 'note.write' ? write.input.text : (write.input.fields.howMet ?? '');
}

function baseOf(write: DraftWrite | undefined): number | undefined {
  return write?.input.baseRevision;
}

describe('a draft', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves the first keystroke at once and the rest at most every 300 ms', async () => {
    const store = surroundings();
    const draft = new Draft(noteId, null, blank, store);
    draft.write({ text: 'C' });
    expect(store.texts()).toEqual(['C']);
    draft.write({ text: 'Ca' });
    draft.write({ text: 'Cal' });
    await store.accept(1);
    await vi.advanceTimersByTimeAsync(throttle - 1);
    expect(store.texts()).toEqual(['C']);
    await vi.advanceTimersByTimeAsync(1);
    expect(store.texts()).toEqual(['C', 'Cal']);
    expect(baseOf(store.sent[1])).toBe(1);
    expect(draft.view().status).toBe('saving');
    await store.accept(2);
    expect(draft.view().status).toBe('saved');
  });

  it('remembers outside what is not saved, and forgets it when it is', async () => {
    const store = surroundings();
    const draft = new Draft(noteId, null, blank, store);
    draft.write({ text: 'a' });
    draft.write({ text: 'ab' });
    expect(store.remembered.get(noteId)?.map(textOf)).toEqual(['a', 'ab']);
    expect(store.remembered.get(noteId)?.map(baseOf)).toEqual([0, 1]);
    await store.accept(1);
    expect(store.remembered.get(noteId)?.map(textOf)).toEqual(['ab']);
    await vi.advanceTimersByTimeAsync(throttle);
    await store.accept(2);
    expect(store.remembered.size).toBe(0);
  });

  it('gives every version of the text its own command id', () => {
    const store = surroundings();
    const draft = new Draft(noteId, null, blank, store);
    draft.write({ text: 'a' });
    draft.write({ text: 'ab' });
    const first = store.remembered.get(noteId)?.[1]?.commandId;
    draft.write({ text: 'abc' });
    expect(store.remembered.get(noteId)?.[1]?.commandId).not.toBe(first);
  });

  it('sends a save without an answer again under the same id, before anything newer', async () => {
    const store = surroundings();
    const draft = new Draft(noteId, null, blank, store);
    draft.write({ text: 'one' });
    draft.write({ text: 'one two' });
    await store.refuse('unavailable');
    expect(draft.view().status).toBe('saving');
    await vi.advanceTimersByTimeAsync(100);
    expect(store.sent.map(({ commandId }) => commandId)).toEqual([
      store.sent[0]?.commandId,
      store.sent[0]?.commandId,
    ]);
    await store.accept(1);
    await vi.advanceTimersByTimeAsync(throttle);
    expect(store.texts()).toEqual(['one', 'one', 'one two']);
  });

  it('says so when saving keeps failing, goes on trying, and recovers', async () => {
    const store = surroundings();
    const draft = new Draft(noteId, null, blank, store);
    draft.write({ text: 'a' });
    await store.refuse('quota');
    await vi.advanceTimersByTimeAsync(100);
    await store.refuse('quota');
    expect(draft.view()).toMatchObject({ status: 'failed', error: 'quota' });
    draft.write({ text: 'ab' });
    expect(draft.view().status).toBe('failed');
    await vi.advanceTimersByTimeAsync(500);
    await store.accept(1);
    await vi.advanceTimersByTimeAsync(throttle);
    await store.accept(2);
    expect(draft.view()).toMatchObject({ status: 'saved', error: null });
    expect(store.texts().at(-1)).toBe('ab');
  });

  it('says at the first failure that a save had no answer in all the time it had', async () => {
    const store = surroundings();
    const draft = new Draft(noteId, null, blank, store);
    draft.write({ text: 'Call' });
    await vi.advanceTimersByTimeAsync(4_000);
    await store.refuse('unavailable');
    expect(draft.view()).toMatchObject({ status: 'failed', error: 'unavailable' });
  });

  it('does not try again what cannot succeed, until it is asked to', async () => {
    const store = surroundings();
    const draft = new Draft(noteId, null, blank, store);
    draft.write({ text: 'a' });
    await store.refuse('invalid');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.sent).toHaveLength(1);
    expect(draft.view()).toMatchObject({ status: 'failed', error: 'invalid' });
    draft.retry();
    expect(store.sent).toHaveLength(2);
  });

  it('flushes what waits for the throttle', async () => {
    const store = surroundings();
    const draft = new Draft(noteId, null, blank, store);
    draft.write({ text: 'a' });
    await store.accept(1);
    draft.write({ text: 'ab' });
    draft.flush();
    expect(store.texts()).toEqual(['a', 'ab']);
  });

  it('sends what is not answered once more and the rest after it when the page goes', () => {
    const store = surroundings();
    const draft = new Draft(noteId, null, blank, store);
    draft.write({ text: 'a' });
    draft.write({ text: 'ab' });
    draft.leave();
    expect(store.texts()).toEqual(['a', 'a', 'ab']);
    expect(store.sent[1]?.commandId).toBe(store.sent[0]?.commandId);
    expect(store.sent.map(baseOf)).toEqual([0, 0, 1]);
  });

  describe('and the store', () => {
    const stored: Stored = { ...blank, text: 'first', revision: 3 };

    it('takes over a newer version while nothing is unsaved', () => {
      const store = surroundings();
      const draft = new Draft(noteId, stored, blank, store);
      draft.observe({ ...stored, text: 'theirs', revision: 4 });
      expect(draft.text).toBe('theirs');
      draft.write({ text: 'theirs and mine' });
      expect(baseOf(store.sent[0])).toBe(4);
    });

    it('never touches what is being written', () => {
      const store = surroundings();
      const draft = new Draft(noteId, stored, blank, store);
      draft.write({ text: 'mine' });
      draft.observe({ ...stored, text: 'theirs', revision: 4 });
      expect(draft.text).toBe('mine');
    });

    it('ignores its own save coming back', async () => {
      const store = surroundings();
      const draft = new Draft(noteId, stored, blank, store);
      draft.write({ text: 'mine' });
      draft.observe({ ...stored, text: 'mine', revision: 4 });
      await store.accept(4);
      draft.observe({ ...stored, text: 'mine', revision: 4 });
      expect(draft.text).toBe('mine');
      expect(draft.view().status).toBe('saved');
    });

    const inConflict = async () => {
      const store = surroundings();
      store.stored = { ...stored, text: 'theirs', revision: 4 };
      const draft = new Draft(noteId, stored, blank, store);
      draft.write({ text: 'mine' });
      await store.refuse('conflict');
      return { store, draft };
    };

    it('offers both versions in a conflict and saves neither', async () => {
      const { store, draft } = await inConflict();
      expect(draft.view()).toMatchObject({ status: 'conflict', theirs: { text: 'theirs' } });
      expect(draft.text).toBe('mine');
      draft.write({ text: 'mine, longer' });
      await vi.advanceTimersByTimeAsync(10_000);
      expect(store.sent).toHaveLength(1);
      expect(store.remembered.get(noteId)?.map(textOf)).toEqual(['mine, longer']);
    });

    it('keeps mine over theirs when told to', async () => {
      const { store, draft } = await inConflict();
      draft.keepMine();
      expect(store.sent.at(-1)?.input).toMatchObject({ noteId, text: 'mine', baseRevision: 4 });
    });

    it('keeps theirs when told to', async () => {
      const { store, draft } = await inConflict();
      draft.keepTheirs();
      expect(draft.text).toBe('theirs');
      expect(store.remembered.size).toBe(0);
    });

    it('keeps both when told to: mine becomes a note of its own', async () => {
      const { store, draft } = await inConflict();
      draft.keepBoth();
      expect(store.sent.at(-1)?.input).toMatchObject({ text: 'mine', baseRevision: 0 });
      expect(store.sent.at(-1)?.input).not.toMatchObject({ noteId });
      expect(draft.id).not.toBe(noteId);
    });

    it('does not ask when only the pin or the day was changed elsewhere', async () => {
      const store = surroundings();
      store.stored = { ...stored, pinned: true, on: '2026-11-20', revision: 4 };
      const draft = new Draft(noteId, stored, blank, store);
      draft.write({ text: 'mine' });
      await store.refuse('conflict');
      await vi.advanceTimersByTimeAsync(throttle);
      expect(store.sent.at(-1)?.input).toMatchObject({
        text: 'mine',
        pinned: true,
        on: '2026-11-20',
        baseRevision: 4,
      });
      expect(store.sent.at(-1)?.commandId).not.toBe(store.sent[0]?.commandId);
    });

    it('says when the note is gone, and can keep it as a new one', async () => {
      const store = surroundings();
      const draft = new Draft(noteId, stored, blank, store);
      draft.write({ text: 'mine' });
      await store.refuse('conflict');
      expect(draft.view()).toMatchObject({ status: 'conflict', theirs: null });
      draft.keepMine();
      expect(store.sent.at(-1)?.input).toMatchObject({ text: 'mine', baseRevision: 0 });
    });
  });
});
