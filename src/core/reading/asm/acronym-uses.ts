import { acronymsDefined, acronymsUsed } from "../../text/acronyms";
import type { AsmRow } from "./facts";

const COLUMNS = ["programa", "asm", "area_coordinadora", "acciones", "area_responsable", "resultados", "productos"] as const;

/** An acronym where it first appears, the sheet rows it is in (0-based) and how often it is written. */
interface AcronymUse {
  readonly row: AsmRow;
  readonly column: (typeof COLUMNS)[number];
  readonly rows: Set<number>;
  count: number;
}

/** The acronyms that the texts of a sheet define and use (ASM-T08, ASM-T09), in order of first use. */
export function acronymUses(rows: readonly AsmRow[]): { readonly defined: ReadonlySet<string>; readonly used: ReadonlyMap<string, AcronymUse> } {
  const defined = new Set<string>();
  const used = new Map<string, AcronymUse>();
  for (const row of rows) {
    for (const column of COLUMNS) {
      const text = row[column];
      for (const { acronym } of acronymsDefined(text)) defined.add(acronym);
      for (const acronym of acronymsUsed(text)) {
        const use = used.get(acronym) ?? { row, column, rows: new Set<number>(), count: 0 };
        use.rows.add(row.index);
        use.count += text.split(acronym).length - 1;
        used.set(acronym, use);
      }
    }
  }
  return { defined, used };
}
