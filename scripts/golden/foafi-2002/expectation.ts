/** A finding that a fault must bring, named `RULE register key`, as in "PRY-05 proyectos P-003"; the key is missing for those that stand in a header. */
export interface Expectation {
  readonly rule: string;
  readonly register: string;
  readonly key: string;
}

/** Reads a finding's name. Throws for one without rule and register. */
export function readExpectation(text: string): Expectation {
  const [, rule, register, key] = /^(\S+) (\S+)(?: (.+))?$/.exec(text) ?? [];
  if (rule === undefined || register === undefined) throw new RangeError(`names no finding: ${text}`);
  return { rule, register, key: key ?? "" };
}

/** The name of a finding, as faults write it. */
export function expectationText({ rule, register, key }: Expectation): string {
  return key === "" ? `${rule} ${register}` : `${rule} ${register} ${key}`;
}
