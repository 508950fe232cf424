/** Rows for an example that needs many: `rows(3, (i) => ({ id: `B-${i}` }))`, numbered from 1. */
export function rows<T>(count: number, make: (i: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, i) => make(i + 1));
}
