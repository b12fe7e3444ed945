/** The first words of a message are copied out of here: none that are confidential may be in them. */
import { expect, it, vi } from 'vitest';
import type { Reason } from '@/domain/due-item';
import { blankPerson } from '@/domain/blank-person';
import { messageStarter } from '@/pages/actions/message-starter';

vi.mock('#i18n', () => import('../../integration/background/keys-as-words'));

const today = '2026-03-04';
const marker = 'zmarkerwortq';
const said = { sourceId: crypto.randomUUID(), day: today };
const reasons: Reason[] = [
  { ...said, kind: 'promise', owedBy: 'me', text: marker, promisedOn: today },
  { ...said, kind: 'promise', owedBy: 'them', text: marker, promisedOn: today },
  { ...said, kind: 'followUp', text: marker, at: null, repeating: false },
  { ...said, kind: 'change', field: 'company', before: '', after: marker, talkedBefore: true },
];
const stamps = { createdAt: '', updatedAt: '', revision: 1, deletedAt: null };
const ada = {
  id: crypto.randomUUID(),
  ...stamps,
  ...blankPerson({ name: 'Ada Quill', keys: [], seen: null }, today),
};

it.each(reasons)('of $kind', (reason) => {
  expect(messageStarter(ada, [reason], today)).toContain(marker);
  const words = messageStarter({ ...ada, confidential: true }, [reason], today);
  expect(words).toContain('Ada');
  expect(words).not.toContain(marker);
});
