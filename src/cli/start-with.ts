/** Puts back in front of a stream what was taken from it to look at. */
export async function* startWith<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}
