/** A schema's verdict as a value, in words that name the place: for layers that do not know zod. */
import { z } from 'zod';

export type Schema<Value> = z.ZodType<Value>;
export type Checked<Value> = { ok: true; value: Value } | { ok: false; message: string };

/** The value as the schema has it, or what is wrong where. */
export function check<Value>(schema: Schema<Value>, value: unknown): Checked<Value> {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, message: z.prettifyError(result.error) };
}
