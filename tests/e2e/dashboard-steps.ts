/** Steps that the specs of the dashboard share. */
import type { Page } from '@playwright/test';
import { sendCommand } from './support/commands.ts';

/** The local day `count` days from today. */
export function dayFrom(count: number): string {
  return Temporal.Now.plainDateISO().add({ days: count }).toString();
}

/** A call with somebody, and with others; its id. */
export async function logCall(
  page: Page,
  personId: string,
  on: string,
  { summary = '', also = [] }: { summary?: string; also?: string[] } = {},
): Promise<string> {
  const interactionId = crypto.randomUUID();
  await sendCommand(page, 'interaction.log', {
    who: { personId },
    interactionId,
    baseRevision: 0,
    kind: 'call',
    direction: null,
    on,
    summary,
    minutes: null,
    alsoPersonIds: also,
    next: null,
  });
  return interactionId;
}

/** A follow-up about somebody, and its id. */
export async function planFollowUp(
  page: Page,
  personId: string,
  dueOn: string,
  text: string,
): Promise<string> {
  const followUpId = crypto.randomUUID();
  await sendCommand(page, 'followUp.write', {
    who: { personId },
    followUpId,
    baseRevision: 0,
    text,
    dueOn,
    at: null,
    repeat: null,
  });
  return followUpId;
}

/** Goes to a place of the dashboard by its address, as a bookmark or a link elsewhere would. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/${route}`);
}
