/**
 * A log entry while it is written. It is kept in localStorage with each keystroke, because a popup
 * closes with the first click elsewhere, and forgotten when it is saved or given up.
 */
import { useState } from 'react';
import { commandSchemas, type CommandInput } from '@/domain/commands';
import type { Day } from '@/domain/day';

type LogInput = CommandInput<'interaction.log'>;

export type LogDraft = {
  /** Of the next try to save: the same content keeps it, so that it is logged once. */
  commandId: string;
  interactionId: string;
  followUpId: string;
  kind: LogInput['kind'];
  /** Null while no day is understood. */
  on: Day | null;
  summary: string;
  alsoPersonIds: string[];
  nextOn: Day | null;
  nextText: string;
};

const keyOf = (personId: string) => `unsaved.log:${personId}`;

/** The draft about a person: the one left behind, else a new one of today. */
export function useLogDraft(personId: string, today: Day) {
  const [draft, setDraft] = useState(() => keptDraft(personId) ?? newDraft(today));
  return {
    draft,
    change: (fields: Partial<LogDraft>) => {
      const next = { ...draft, ...fields, commandId: crypto.randomUUID() };
      setDraft(next);
      keep(personId, logInput(next, next.on ?? today, { personId }));
    },
    forget: () => localStorage.removeItem(keyOf(personId)),
  };
}

/** The command that saves a draft. */
export function logInput(draft: LogDraft, on: Day, who: LogInput['who']): LogInput {
  const { nextOn } = draft;
  return {
    who,
    interactionId: draft.interactionId,
    baseRevision: 0,
    kind: draft.kind,
    direction: null,
    on,
    summary: draft.summary,
    minutes: null,
    alsoPersonIds: draft.alsoPersonIds,
    next:
      nextOn === null
        ? null
        : { followUpId: draft.followUpId, text: draft.nextText, dueOn: nextOn },
  };
}

function newDraft(today: Day): LogDraft {
  return {
    commandId: crypto.randomUUID(),
    interactionId: crypto.randomUUID(),
    followUpId: crypto.randomUUID(),
    kind: 'message',
    on: today,
    summary: '',
    alsoPersonIds: [],
    nextOn: null,
    nextText: '',
  };
}

function keptDraft(personId: string): LogDraft | null {
  const kept = commandSchemas['interaction.log'].safeParse(read(keyOf(personId)));
  if (!kept.success) return null;
  const { interactionId, kind, on, summary, alsoPersonIds, next } = kept.data;
  return {
    ...newDraft(on),
    interactionId,
    kind,
    summary,
    alsoPersonIds,
    nextOn: next?.dueOn ?? null,
    nextText: next?.text ?? '',
  };
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function keep(personId: string, input: LogInput): void {
  try {
    localStorage.setItem(keyOf(personId), JSON.stringify(input));
  } catch {
    // No room for a copy; what is typed is still on the screen.
  }
}
