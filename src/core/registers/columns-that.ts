import type { ColumnSpec, Register } from "./define";

/** Lists, once a register, what `pick` makes of each of its columns, those left out for which it gives null. For rules that walk any register, over many rows. */
export function columnsThat<T>(pick: (key: string, spec: ColumnSpec) => T | null): (register: Register) => readonly T[] {
  const known = new WeakMap<Register, readonly T[]>();
  return (register) => {
    const listed = known.get(register);
    if (listed) return listed;
    const picked = Object.entries(register.columns).flatMap(([key, spec]) => pick(key, spec) ?? []);
    known.set(register, picked);
    return picked;
  };
}
