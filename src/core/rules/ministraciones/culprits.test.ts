import { ministraciones } from "../../registers/ministraciones";
import { runExample } from "../../review/examples";
import { registerKinds } from "../../review/kinds";
import { formatMoney } from "../../sheet/money";
import pre03 from "../presupuesto/pre-03-ejercido-y-presupuesto";
import { sheet, type AnyRule, type Example, type ExampleRow } from "../define";
import type { Register } from "../../registers/define";
import min03 from "./min-03-ministrado-de-mas";

/** `kind key amount` of each culprit of the example's only finding. */
function culpritsIn(rule: AnyRule, example: Example<Register>): readonly string[] | undefined {
  const { findings, failures } = runExample(rule, example, registerKinds);
  expect(failures).toEqual([]);
  expect(findings).toHaveLength(1);
  return findings[0]?.culprits?.map(({ kind, place, amount }) => `${kind} ${place.sheet} ${place.key} ${formatMoney(amount)}`);
}

type Rows = readonly ExampleRow<typeof ministraciones>[];

describe("the ministración that explains why a project received too much", () => {
  // Examples of one register are examples of any: only the names of their columns are lost.
  const explained = (rows: Rows) => culpritsIn(min03, { title: "", rows: rows as unknown as readonly ExampleRow<Register>[] });

  it.each<[string, Rows, readonly string[]]>([
    ["entered twice", [{ ministrado: 600_000 }, { id: "M-02", ministrado: 400_000 }, { id: "M-03", ministrado: 600_000 }], ["duplicate Ministraciones M-03 $600,000.00"]],
    ["with a nought too many", [{ ministrado: 600_000 }, { id: "M-02", numero: 2, ministrado: 4_000_000 }], ["times10 Ministraciones M-02 $4,000,000.00"]],
    ["none alone", [{ ministrado: 700_000 }, { id: "M-02", numero: 2, ministrado: 450_000 }], []],
  ])("%s", (_, rows, expected) => {
    expect(explained(rows)).toEqual(expected);
  });
});

describe("the ministración that explains why what was exercised is not what was delivered", () => {
  const explained = (rows: Rows) => culpritsIn(pre03, { title: "", rows: [{}], also: [sheet(ministraciones, rows)] });

  it.each<[string, Rows, readonly string[]]>([
    ["left something", [{}, { id: "M-02", numero: 2, ministrado: 500_000, ejercido: 400_000 }], ["exact Ministraciones M-02 $100,000.00"]],
    ["was not exercised at all", [{ ejercido: 999_999 }, { id: "M-02", numero: 2, ministrado: 500_000, ejercido: 0 }, { id: "M-03", numero: 3, ministrado: 1, ejercido: 2 }], ["exact Ministraciones M-02 $500,000.00"]],
    ["has a nought too many", [{}, { id: "M-02", numero: 2, ministrado: 5_000_000, ejercido: 500_000 }], ["times10 Ministraciones M-02 $5,000,000.00"]],
    ["none alone", [{ ejercido: 900_000 }, { id: "M-02", numero: 2, ministrado: 500_000, ejercido: 430_000 }], []],
  ])("%s", (_, rows, expected) => {
    expect(explained(rows)).toEqual(expected);
  });
});
