import { ministraciones } from "../../registers/ministraciones";
import { proyectos } from "../../registers/proyectos";
import { runExample } from "../../review/examples";
import type { Culprit } from "../../review/finding";
import { registerKinds } from "../../review/kinds";
import { sheet, type AnyRule, type ExampleSheet } from "../define";
import con05 from "./con-05-monto-y-sus-proyectos";
import con06 from "./con-06-calendario-de-ministraciones";

/** Kind, row's key and cell of each culprit of the only finding that the clean agreement, of 1,000,000 pesos, gets beside a sheet. */
function culpritsBeside(rule: AnyRule, other: ExampleSheet): readonly string[] {
  const { findings } = runExample(rule, { title: "", rows: [{}], also: [other] }, registerKinds);
  expect(findings).toHaveLength(1);
  return (findings[0]?.culprits ?? []).map(({ kind, place }: Culprit) => `${kind} ${place.sheet} ${place.key} ${String(place.cell)}`);
}

describe("the project that explains why an agreement and its projects differ", () => {
  test("typed ten times too large", () => {
    const projects = sheet(proyectos, [{ aport_foafi: 400_000 }, { folio: "P-002", nombre: "Otro", aport_foafi: 6_000_000 }]);
    expect(culpritsBeside(con05, projects)).toEqual([expect.stringMatching(/^times10 Proyectos P-002 [A-Z]+3$/)]);
  });

  test("registered under two folios", () => {
    const projects = sheet(proyectos, [{ aport_foafi: 400_000 }, { folio: "P-002", nombre: "Otro", aport_foafi: 600_000 }, { folio: "P-003", nombre: "OTRO.", aport_foafi: 600_000 }]);
    expect(culpritsBeside(con05, projects)[0]).toMatch(/^duplicate Proyectos P-003/);
  });

  test("no single one", () => {
    const projects = sheet(proyectos, [{ aport_foafi: 400_001 }, { folio: "P-002", nombre: "Otro", aport_foafi: 599_990 }]);
    expect(culpritsBeside(con05, projects)).toEqual([]);
  });
});

describe("the ministración that explains why a calendar does not add up", () => {
  test("one too many", () => {
    const transfers = sheet(ministraciones, [{ monto_programado: 300_000 }, { id: "M-02", numero: 2, monto_programado: 700_000 }, { id: "M-03", numero: 3, monto_programado: 50_000 }]);
    expect(culpritsBeside(con06, transfers)).toEqual([expect.stringMatching(/^exact Ministraciones M-03 [A-Z]+4$/)]);
  });

  test("typed twice", () => {
    const transfers = sheet(ministraciones, [{ monto_programado: 400_000 }, { id: "M-02", numero: 2, monto_programado: 600_000 }, { id: "M-03", numero: 2, monto_programado: 600_000 }]);
    expect(culpritsBeside(con06, transfers)[0]).toMatch(/^duplicate Ministraciones M-03/);
  });
});
