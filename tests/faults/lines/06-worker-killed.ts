/**
 * The worker is killed over commands of all kinds. The same commands, run one after the other where
 * nobody kills anybody, are the model of what has to be there.
 */
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { CommandReply, Outcome } from '@/domain/commands';
import { installExtension } from '../../e2e/support/installed.ts';
import { type Command, ask, commandTwice, settled } from '../ask.ts';
import { type FaultLine, inRounds, noted } from '../line.ts';
import { ConfidantDatabase, runCommand } from '../model-database.ts';
import { RandomCommands } from '../random-commands.ts';
import { type Row, rowsOf } from '../stored.ts';

const tables = ['people', 'notes', 'interactions', 'followUps', 'promises', 'importantDates'];

export const workerKilled: FaultLine = {
  number: 6,
  fault: 'worker killed in random operations',
  goal: '0 lost, 0 doubled',
  run: async ({ rounds, random }) => {
    const installed = await installExtension();
    const sent: Command[] = [];
    const answers: Answer[] = [];
    let killed = 0;
    try {
      await ask(installed, 'surface.opened', null);
      const commands = new RandomCommands(random(0, 'commands'));
      const tally = await inRounds(rounds(100, 15), async (round) => {
        const numbers = random(round);
        const command = commands.next();
        const first = ask(installed, 'command', command);
        // From before the worker has begun (it starts anew each time) to well after it is done.
        await setTimeout(120 * numbers() ** 2);
        await installed.stopWorker();
        if ((await first) === 'lost') killed += 1;
        const answer = await commandTwice(installed, command);
        commands.heard(command, answer);
        sent.push(command);
        answers.push(answer);
        assert.deepEqual(await commandTwice(installed, command), answer, 'answered alike');
        assert.equal((await rowsOf(installed, 'commands')).length, done(answers));
      });
      await settled(installed);
      const model = await modelOf(sent);
      assert.deepEqual(codes(answers), codes(model.answers), 'the same was done and refused');
      for (const table of tables) {
        assert.deepEqual(
          (await rowsOf(installed, table)).map(contentOf),
          model.rows[table]?.map(contentOf),
          table,
        );
      }
      return noted(tally, `the worker died over ${killed}; everything equals the model`);
    } finally {
      await installed.close();
    }
  },
};

type Answer = Outcome<CommandReply>;

const codes = (answers: Answer[]) =>
  answers.map((answer) => (answer.ok ? 'done' : answer.error.code));
const done = (answers: Answer[]) => codes(answers).filter((code) => code === 'done').length;

/** What the same commands come to. */
async function modelOf(
  commands: Command[],
): Promise<{ answers: Answer[]; rows: Record<string, Row[]> }> {
  const db = new ConfidantDatabase('model');
  const answers = [];
  for (const command of commands) {
    const now = new Date().toISOString();
    const today = Temporal.Now.plainDateISO().toString();
    answers.push(await runCommand(db, command, { now, today, newId: () => crypto.randomUUID() }));
  }
  const rows: Record<string, Row[]> = {};
  for (const table of tables) rows[table] = await db.table(table).toArray();
  await db.delete();
  return { answers, rows };
}

/** A row without the moments at which things were done, and what is worked out from those. */
function contentOf({ createdAt: _at, updatedAt: _then, touchedAt: _last, ...row }: Row): Row {
  return { ...row, deletedAt: row['deletedAt'] !== null };
}
