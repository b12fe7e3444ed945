/** The first few of many numbers in order, without sorting them all. */

/** The numbers from the smallest on; only as many as are asked for are put in order. Changes `heap`. */
export function* smallestFirst(heap: Float64Array): Generator<number, void, undefined> {
  for (let at = (heap.length >> 1) - 1; at >= 0; at -= 1) sink(heap, at, heap.length);
  for (let length = heap.length; length > 0; length -= 1) {
    const smallest = heap[0] ?? 0;
    heap[0] = heap[length - 1] ?? 0;
    sink(heap, 0, length - 1);
    yield smallest;
  }
}

/** Moves the number at a place down until none below it, among the first `length`, is smaller. */
function sink(heap: Float64Array, from: number, length: number): void {
  const sunk = heap[from] ?? 0;
  let at = from;
  for (let below = 2 * at + 1; below < length; below = 2 * at + 1) {
    if (below + 1 < length && (heap[below + 1] ?? 0) < (heap[below] ?? 0)) below += 1;
    const least = heap[below] ?? 0;
    if (least >= sunk) break;
    heap[at] = least;
    at = below;
  }
  heap[at] = sunk;
}
