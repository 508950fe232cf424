import { gridFromRows } from "../core/sheet/grid";
import { MemoryPort } from "../../test/fixtures/memory-port";
import { recallMappings, rememberMappings } from "./mapping";
import { reviewWorkbook } from "./review-workbook";
import { DEFAULT_USER_SETTINGS } from "./settings";

const GRID = gridFromRows([["Directorio"], ["Clave", "A mejorar", "Qué se hará"], ["E-005 Protección", "Un aspecto", "Una acción"]]);
const MAPPING = { register: "asm", headerRow: 1, columns: { programa: 0, asm: 1, acciones: 2 } };

test("a mapping made by hand makes a sheet readable", async () => {
  const { review } = await reviewWorkbook(
    new MemoryPort({ Hoja1: GRID }),
    { user: DEFAULT_USER_SETTINGS, today: 42_735, mappings: new Map([["{1}", MAPPING]]) },
    { breathe: () => Promise.resolve() },
  );
  expect(review.sheets).toMatchObject([{ name: "Hoja1", headerRow: 2, rows: 1, mapped: true, columns: ["programa", "asm", "acciones"] }]);
});

test("what was remembered comes back, also when the sheet got another id", async () => {
  const port = new MemoryPort({ Hoja1: GRID });
  await rememberMappings(port, new Map([["{1}", MAPPING]]), await port.sheets());
  expect(await recallMappings(port, await port.sheets())).toEqual(new Map([["{1}", MAPPING]]));

  const copy = new MemoryPort({ Portada: GRID, Hoja1: GRID });
  for (const [key, text] of port.memory) copy.memory.set(key, text.replace('"{1}"', '"{9}"'));
  expect(await recallMappings(copy, await copy.sheets())).toEqual(new Map([["{2}", MAPPING]]));
});

test.each(["", "no es JSON", "{}", '{"version":1,"hojas":[{"id":"{1}"}]}', '{"version":1,"hojas":[{"id":"{1}","nombre":"Hoja1","registro":"asm","encabezado":-1,"columnas":{}}]}'])(
  "what cannot be read is as if nothing were remembered: %s",
  async (text) => {
    const port = new MemoryPort({ Hoja1: GRID });
    port.memory.set("columnas", text);
    expect(await recallMappings(port, await port.sheets())).toEqual(new Map());
  },
);
