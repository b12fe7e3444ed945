/**
 * Thrown inside a command's transaction so that nothing of it stays; run-command.ts makes an
 * `Outcome` of it. The only error a command expects.
 */
import type { ErrorCode } from '@/domain/commands';

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
