import { describe, expect, it, vi } from 'vitest';
import { send, sendCommand } from '@/messaging/client';
import type { Message } from '@/messaging/protocol';

const done = { ok: true, value: { personId: null, revision: 3 } };
const closed = new Error('A listener indicated an asynchronous response … message channel closed');
const id = '5b0f7f5e-8a54-4f0e-9a5b-0d5f6a4b1c11';

describe('asking the background', () => {
  it('gives the answer as it came', async () => {
    const transport = vi.fn(async (_message: Message) => done);
    expect(await sendCommand('undo', { commandId: id }, id, { transport })).toEqual(done);
    expect(transport).toHaveBeenCalledWith({
      to: 'background',
      route: 'command',
      request: { commandId: id, name: 'undo', input: { commandId: id } },
    });
  });

  it('asks once more, with the same command id, when the worker died over it', async () => {
    const transport = vi
      .fn(async (_message: Message): Promise<unknown> => done)
      .mockRejectedValueOnce(closed);
    expect(await sendCommand('undo', { commandId: id }, undefined, { transport })).toEqual(done);
    const [first, second] = transport.mock.calls.map(([message]) => message);
    expect(second).toEqual(first);
    expect(transport).toHaveBeenCalledTimes(2);
  });

  it('says unavailable when it dies twice', async () => {
    const transport = vi.fn(() => Promise.reject(closed));
    expect(await send('surface.opened', null, { transport })).toMatchObject({
      ok: false,
      error: { code: 'unavailable' },
    });
    expect(transport).toHaveBeenCalledTimes(2);
  });

  it('says unavailable when no answer comes in time', async () => {
    const never = new Promise<unknown>(() => {});
    const transport = vi.fn(() => never);
    expect(await send('data.changed', null, { transport, deadline: 10 })).toMatchObject({
      ok: false,
      error: { code: 'unavailable' },
    });
    expect(transport).toHaveBeenCalledTimes(1);
  });

  it.each([undefined, null, true, {}, { ok: true }, { ok: true, value: { personId: 5 } }])(
    'does not take %j for an answer',
    async (answer) => {
      const transport = async () => answer;
      expect(await sendCommand('undo', { commandId: id }, id, { transport })).toMatchObject({
        ok: false,
        error: { code: 'unavailable' },
      });
    },
  );

  it('passes a refusal on with its code', async () => {
    const refusal = { ok: false, error: { code: 'conflict', message: 'changed' } };
    const transport = async () => refusal;
    expect(await sendCommand('undo', { commandId: id }, id, { transport })).toEqual(refusal);
  });
});
