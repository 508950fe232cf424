import { closingFaults } from "./closing-faults";
import type { Fault } from "./fault";
import { FAULTS } from "./faults";
import { furtherFaults } from "./further-faults";

/** A family of rules and the faults its workbook shows. */
export interface Family {
  /** The workbook's name, without extension. */
  readonly file: string;
  /** What the ids of its rules begin with. */
  readonly prefixes: readonly string[];
  readonly faults: readonly Fault[];
}

const FAMILIES: readonly (readonly [file: string, ...prefixes: string[]])[] = [
  ["proyectos", "PRY"],
  ["organismos", "OI"],
  ["convenios", "CON"],
  ["beneficiarios", "BEN"],
  ["fondos", "FON"],
  ["planes", "PLN"],
  ["creditos", "CRE"],
  ["ministraciones", "MIN", "PRE"],
  ["informes", "INF"],
  ["sesiones", "SES", "ACT"],
  ["siniestros", "SIN"],
  ["difusion-y-quejas", "DIF", "QUE"],
  ["celdas", "CEL"],
];

/** The families of the rules, each with the faulty sample's own faults of it and more; the reports twice, the second time after the year's end. */
export const families: readonly Family[] = [
  ...FAMILIES.map(([file, ...prefixes]) => ({ file, prefixes, faults: [...FAULTS.filter((fault) => isOf(fault, prefixes)), ...(furtherFaults[file] ?? [])] })),
  { file: "informes-al-cierre", prefixes: ["INF"], faults: closingFaults },
];

/** A fault is of the family of the first rule it breaks. */
function isOf({ expect: [first] }: Fault, prefixes: readonly string[]): boolean {
  return first !== undefined && prefixes.some((prefix) => first.startsWith(`${prefix}-`));
}
