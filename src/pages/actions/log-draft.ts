/**
 * A log entry while it is written. It is kept in localStorage with each keystroke, because a popup
 * closes with the first click elsewhere, and forgotten when it is saved or given up.
 */
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { commandSchemas, type CommandInput } from '@/domain/commands';
import type { Day } from '@/domain/day';
import type { Interaction, Person } from '@/domain/schema/records';

type LogInput = CommandInput<'interaction.log'>;

const { shape } = commandSchemas['interaction.log'];

/** What is kept: also what no command would take yet, like a day that is not understood. */
const draftSchema = commandSchemas['interaction.log']
  .pick({
    interactionId: true,
    baseRevision: true,
    kind: true,
    direction: true,
    summary: true,
    alsoPersonIds: true,
  })
  .extend({
    /** Of the next try to save: the same content keeps it, so that it is logged once. */
    commandId: shape.interactionId,
    followUpId: shape.interactionId,
    /** Null while no day is understood. */
    on: shape.on.nullable(),
    /** As typed. */
    minutes: shape.summary,
    /** Of all who were there, for whom it was no contact. */
    silentIds: shape.alsoPersonIds,
    nextOn: shape.on.nullable(),
    nextText: shape.summary,
  });

export type LogDraft = ReturnType<typeof draftSchema.parse>;

type About = {
  who: LogInput['who'];
  person: Person;
  interaction: Interaction | undefined;
  today: Day;
  /** The screen is shared: nothing is shown that was written before. */
  covered: boolean;
};

/** The draft: the one left behind, else that of the interaction, else a new one of today. */
export function useLogDraft(about: About) {
  const [draft, setDraft] = useState(() => keptDraft(about) ?? newDraft(about));
  // A day is understood a moment after it was typed: what was written meanwhile stays.
  const latest = useRef(draft);
  return {
    draft,
    change: (fields: Partial<LogDraft>) => {
      const next = { ...latest.current, ...fields, commandId: crypto.randomUUID() };
      latest.current = next;
      setDraft(next);
      keep(about, next);
    },
    forget: () => {
      for (const place of placesOf(about)) localStorage.removeItem(place);
    },
  };
}

/** The command that saves a draft. */
export function logInput(draft: LogDraft, on: Day, who: LogInput['who']): LogInput {
  const { interactionId, baseRevision, kind, direction, summary, minutes, alsoPersonIds } = draft;
  const { silentIds, followUpId, nextOn, nextText } = draft;
  return {
    who,
    interactionId,
    baseRevision,
    kind,
    direction,
    on,
    summary,
    minutes: minutes === '' ? null : Number(minutes),
    alsoPersonIds,
    contactIds: [who.personId, ...alsoPersonIds].filter((id) => !silentIds.includes(id)),
    next:
      nextOn === null
        ? null
        : { followUpId, text: nextText.trim() || i18n.t('person.next.getBack'), dueOn: nextOn },
  };
}

function newDraft({ who, interaction, today }: About): LogDraft {
  const { personIds = [], contactIds = [] } = interaction ?? {};
  return {
    commandId: crypto.randomUUID(),
    interactionId: interaction?.id ?? crypto.randomUUID(),
    baseRevision: interaction?.revision ?? 0,
    followUpId: crypto.randomUUID(),
    kind: interaction?.kind ?? 'message',
    direction: interaction?.direction ?? null,
    on: interaction?.on ?? today,
    summary: interaction?.summary ?? '',
    minutes: interaction?.minutes?.toString() ?? '',
    alsoPersonIds: personIds.filter((id) => id !== who.personId),
    silentIds: personIds.filter((id) => !contactIds.includes(id)),
    nextOn: null,
    nextText: '',
  };
}

/**
 * Where a draft may be, the first for writing. Somebody who is not kept yet gets another id with
 * each panel, so theirs goes by what the profile is known by. What is typed while the screen is
 * shared has its own place, so that it is not what was written before, and does not replace it.
 */
function placesOf({ who, person, interaction, covered }: About): string[] {
  const keys = person.keys.map(({ key }) => key);
  const names = who.create ? [...keys, who.personId] : [who.personId, ...keys];
  const about = interaction ? [interaction.id] : names;
  const meanwhile = about.map((name) => `unsaved.log.covered:${name}`);
  return covered ? meanwhile : [...about.map((name) => `unsaved.log:${name}`), ...meanwhile];
}

function keptDraft(about: About): LogDraft | null {
  for (const place of placesOf(about)) {
    const kept = draftSchema.safeParse(read(place));
    if (kept.success) return kept.data;
  }
  return null;
}

function read(place: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null');
  } catch {
    return null;
  }
}

function keep(about: About, draft: LogDraft): void {
  const [place] = placesOf(about);
  if (place === undefined) return;
  try {
    localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // No room for a copy; what is typed is still on the screen.
  }
}
