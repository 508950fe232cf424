import * as z from "zod/mini";
import type { ColumnMapping } from "../core/reading/read-table";
import type { SheetInfo, WorkbookPort } from "../workbook/port";
import type { Mappings } from "./review";

/** The key under which the sheet `Cotejo` keeps mappings. */
const KEY = "columnas";

const Index = z.int().check(z.nonnegative());
const Stored = z.object({
  version: z.literal(1),
  hojas: z.array(
    z.object({ id: z.string(), nombre: z.string(), registro: z.string(), encabezado: Index, columnas: z.record(z.string(), Index) }),
  ),
});

/**
 * The mappings remembered in the workbook for the sheets it has now. A sheet is found by its id, or by its name when the id
 * changed (a copied or converted file). What cannot be read is as if it were not there.
 */
export async function recallMappings(port: WorkbookPort, sheets: readonly SheetInfo[]): Promise<Mappings> {
  const stored = parse(await port.recall(KEY));
  const mappings = new Map<string, ColumnMapping>();
  for (const { id, nombre, registro, encabezado, columnas } of stored) {
    const sheet = sheets.find((sheet) => sheet.id === id) ?? sheets.find((sheet) => sheet.name === nombre);
    if (sheet) mappings.set(sheet.id, { register: registro, headerRow: encabezado, columns: columnas });
  }
  return mappings;
}

/** Stores the mappings in the sheet `Cotejo`, which is created if need be. Only on the user's explicit action. */
export async function rememberMappings(port: WorkbookPort, mappings: Mappings, sheets: readonly SheetInfo[]): Promise<void> {
  const hojas = [...mappings].flatMap(([id, { register, headerRow, columns }]) => {
    const sheet = sheets.find((sheet) => sheet.id === id);
    return sheet ? [{ id, nombre: sheet.name, registro: register, encabezado: headerRow, columnas: columns }] : [];
  });
  await port.remember(KEY, JSON.stringify({ version: 1, hojas } satisfies z.infer<typeof Stored>));
}

function parse(text: string | null): z.infer<typeof Stored>["hojas"] {
  if (text === null) return [];
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return [];
  }
  const stored = Stored.safeParse(json);
  return stored.success ? stored.data.hojas : [];
}
