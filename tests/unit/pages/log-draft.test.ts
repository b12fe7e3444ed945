import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { blankPerson } from '@/domain/blank-person';
import { type LogDraft, useLogDraft } from '@/pages/actions/log-draft';

const personId = '00000000-0000-4000-8000-000000000001';
const today = '2026-03-04';
const now = '2026-03-04T09:00:00.000Z';
const person = {
  ...blankPerson({ name: 'Ada', keys: [], seen: null }, today),
  id: personId,
  createdAt: now,
  updatedAt: now,
  revision: 1,
  deletedAt: null,
};

type Form = ReturnType<typeof useLogDraft>;

/** The form as it opens; `use` does something with it. */
function open(covered: boolean, use: (form: Form) => void = () => {}): LogDraft {
  const forms: Form[] = [];
  const Opened = () => {
    forms.push(useLogDraft({ who: { personId }, person, interaction: undefined, today, covered }));
    return null;
  };
  renderToStaticMarkup(createElement(Opened));
  const [form] = forms;
  if (!form) throw new Error('Not rendered.');
  use(form);
  return form.draft;
}

function stubStorage(): void {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
}

afterEach(() => vi.unstubAllGlobals());

it('does not show on a shared screen what was written before, and keeps it', () => {
  stubStorage();
  open(false, ({ change }) => change({ summary: 'Zebrawort' }));
  expect(open(true).summary).toBe('');
  open(true, ({ forget }) => forget());
  expect(open(false).summary).toBe('Zebrawort');
});

it('has what was typed while the screen was shared also afterwards, until it is saved', () => {
  stubStorage();
  open(true, ({ change }) => change({ summary: 'typed meanwhile' }));
  expect(open(true).summary).toBe('typed meanwhile');
  expect(open(false).summary).toBe('typed meanwhile');
  open(false, ({ forget }) => forget());
  expect(open(true).summary).toBe('');
});
