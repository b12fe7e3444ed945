/** What was asked for last, as much of it as has room. */
export class LastAsked<Value> {
  readonly #most: number;
  readonly #sizeOf: (value: Value) => number;
  /** The one asked for last stands last. */
  readonly #kept = new Map<string, Value>();
  #size = 0;

  /** Keeps values of `most` together, in whatever `sizeOf` counts. */
  constructor(most: number, sizeOf: (value: Value) => number) {
    this.#most = most;
    this.#sizeOf = sizeOf;
  }

  get(key: string): Value | undefined {
    const value = this.#kept.get(key);
    if (value !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, value);
    }
    return value;
  }

  /** Keeps a value in place of those that nobody has asked for longest. */
  put(key: string, value: Value): void {
    this.#remove(key);
    this.#kept.set(key, value);
    this.#size += this.#sizeOf(value);
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#most) break;
      this.#remove(oldest);
    }
  }

  #remove(key: string): void {
    const value = this.#kept.get(key);
    if (value === undefined) return;
    this.#kept.delete(key);
    this.#size -= this.#sizeOf(value);
  }
}
