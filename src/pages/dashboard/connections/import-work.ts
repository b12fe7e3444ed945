/**
 * The work on one file, without its thread: reads it, says what it would do, does it. Runs where
 * there is no page: nothing here may need one, nor the extension's own interface.
 */
import type { Connection } from '@/domain/connection';
import { type ConnectionsFile, readConnections } from '@/interchange/connections/read';
import { skipReasons } from '@/interchange/connections/rows';
import { applyConnections } from '@/storage/bulk/apply-connections';
import {
  type ConnectionList,
  type ConnectionsPlan,
  planConnections,
} from '@/storage/bulk/plan-connections';
import type { ConfidantDatabase } from '@/storage/database';
import { databaseErrorCode } from '@/storage/database-error';
import type { ImportAnswer, ImportPreview, ImportRequest, ImportTrouble } from './import-messages';

type Asked<Ask extends ImportRequest['ask']> = Extract<ImportRequest, { ask: Ask }>;
type Tell = (answer: ImportAnswer) => void;

/** As many as fit under each other without looking like a list. */
const mostExamples = 3;

export class ImportWork {
  readonly #db: ConfidantDatabase;
  readonly #tell: Tell;
  #read: { list: ConnectionList; plan: ConnectionsPlan } | null = null;
  #cancelled = false;

  constructor(db: ConfidantDatabase, tell: Tell) {
    this.#db = db;
    this.#tell = tell;
  }

  /** Answers every request with one `ImportAnswer` that ends it, and `progress` before that. */
  async take(request: ImportRequest): Promise<void> {
    if (request.ask === 'cancel') {
      this.#cancelled = true;
      return;
    }
    this.#cancelled = false;
    try {
      this.#tell(request.ask === 'read' ? await this.#look(request) : await this.#apply(request));
    } catch (error) {
      this.#tell({ is: 'trouble', trouble: troubleOf(error) });
    }
  }

  async #look({ file, today }: Asked<'read'>): Promise<ImportAnswer> {
    const result = await readConnections(file, today);
    if (!result.ok) return { is: 'refused', refusal: result.refusal };
    const { connections, newestOn } = result.file;
    const list = { connections, on: newestOn ?? today };
    const plan = await planConnections(this.#db, list, (share) => this.#progress(share));
    this.#read = { list, plan };
    return { is: 'preview', preview: previewOf(result.file, plan) };
  }

  #apply({ withoutAddress, today, restorePoint }: Asked<'apply'>): Promise<ImportAnswer> {
    if (!this.#read) return Promise.resolve({ is: 'trouble', trouble: 'failed' });
    const { list, plan } = this.#read;
    const now = new Date().toISOString();
    const context = { now, today, newId: () => crypto.randomUUID() };
    return applyConnections(this.#db, list, plan, context, {
      withoutAddress,
      restorePoint,
      onProgress: (share) => this.#progress(share),
      isCancelled: () => this.#cancelled,
    });
  }

  #progress(share: number): void {
    this.#tell({ is: 'progress', share });
  }
}

function previewOf(file: ConnectionsFile, plan: ConnectionsPlan): ImportPreview {
  const { connections, skipped, withoutDay, encoding, newestOn } = file;
  const leftOut = [
    ...skipReasons.map((why) => ({ why, rows: skipped[why] })),
    { why: 'inTrash' as const, rows: plan.inTrash },
    { why: 'sameNameAndDay' as const, rows: plan.sameNameAndDay },
  ].filter(({ rows }) => rows.length > 0);
  const unread = skipReasons.reduce((sum, why) => sum + skipped[why].length, 0);
  return {
    rows: connections.length + unread,
    added: plan.added.length,
    updated: plan.updated.length,
    same: plan.same,
    withoutAddress: plan.withoutAddress.map(({ row }) => row),
    leftOut,
    withoutDay,
    examples: plan.added.filter(hasName).slice(0, mostExamples).map(exampleOf),
    encoding,
    newestOn,
    isEmptyHere: plan.isEmptyHere,
  };
}

function hasName(connection: Connection): connection is Connection & { name: string } {
  return connection.name !== null;
}

function exampleOf({ row, name, position, company }: Connection & { name: string }) {
  return { row, name, about: [position, company].filter((part) => part !== null).join(', ') };
}

function troubleOf(error: unknown): ImportTrouble {
  const code = databaseErrorCode(error);
  if (code === undefined) return 'failed';
  return code === 'quota' || code === 'newerDatabase' ? code : 'storage';
}
